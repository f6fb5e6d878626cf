import type { Texts } from './en.ts';

export const es: Texts = {
  'name.customer': 'Quien hizo el pedido',
  'name.pro': 'Quien hace el trabajo',
  greeting: 'Hola, {name}:',

  'subject.opened.additional_work':
    '{opener, select, customer {{other} pide trabajo adicional en «{title}»} other {{other} ofrece trabajo adicional en «{title}»}}',
  'subject.opened.change_time': '{other} pide nuevas fechas para «{title}»',
  'subject.opened.price_adjustment': '{other} propone un precio más bajo para «{title}»',
  'subject.opened.progress_update': '{other} pregunta cómo va «{title}»',
  'subject.opened.cancellation': '{other} pide cancelar «{title}»',
  'subject.opened.dispute': '{other} ha abierto una disputa sobre «{title}»',
  'subject.countered': '{other} ha hecho una contraoferta para «{title}»',
  'subject.extended': 'Tienes más tiempo para responder sobre «{title}»',
  'subject.reminder': 'Recordatorio: pronto vence tu plazo para responder sobre «{title}»',
  'subject.delivery_reminder': 'Recordatorio: «{title}» se completará pronto',
  'subject.accepted': '{other} ha aceptado tu solicitud sobre «{title}»',
  'subject.declined': '{other} ha rechazado tu solicitud sobre «{title}»',
  'subject.provided': '{other} informa sobre el avance de «{title}»',
  'subject.expired': 'Una solicitud sobre «{title}» ha vencido',
  'subject.contested': '{other} se opone a tu disputa sobre «{title}»',
  'subject.decided': 'La disputa sobre «{title}» se ha resuelto',
  'subject.refunded': 'Reembolso de {amount} por «{title}»',

  'opened.additional_work':
    '{opener, select, customer {{other} pide trabajo adicional en «{title}» por {amount}.} other {{other} ofrece trabajo adicional en «{title}» por {amount}.}}',
  'opened.change_time': '{other} quiere cambiar las fechas de «{title}».',
  'opened.price_adjustment': '{other} propone bajar el precio de «{title}» a {amount}.',
  'opened.progress_update': '{other} quiere saber cómo va «{title}».',
  'opened.cancellation': '{other} quiere cancelar «{title}».',
  'opened.dispute':
    '{other} ha abierto una disputa sobre «{title}» y pide un reembolso de {amount}.',
  'dates.start': 'El nuevo comienzo sería el {startAt}.',
  'dates.end': 'El nuevo final sería el {endAt}.',

  countered: '{other} ha respondido a tu solicitud con una contraoferta.',
  extended: '{other} te ha dado más tiempo para responder.',
  delivered: '{other} ha entregado «{title}» y espera tu revisión.',

  'accepted.additional_work':
    '{other} ha aceptado el trabajo adicional en «{title}» por {amount}. Ya forma parte del pedido.',
  'accepted.change_time':
    '{other} ha aceptado las nuevas fechas de «{title}». Se aplican desde ahora.',
  'accepted.price_adjustment':
    '{other} ha aceptado {amount} como nuevo precio de «{title}». Se aplica desde ahora.',
  'accepted.cancellation': '{other} está de acuerdo en cancelar «{title}».',
  'accepted.dispute': '{other} ha aceptado tu disputa sobre «{title}» por {amount}.',

  'declined.additional_work':
    '{other} ha rechazado el trabajo adicional en «{title}» por {amount}.',
  'declined.change_time': '{other} ha rechazado las nuevas fechas de «{title}».',
  'declined.price_adjustment': '{other} ha rechazado {amount} como nuevo precio de «{title}».',
  'declined.cancellation': '{other} no quiere cancelar «{title}».',

  provided: '{other} ha informado sobre el avance de «{title}».',
  'provided.percent': 'Está hecho el {percent} del trabajo.',

  'expired.additional_work':
    'Nadie respondió a tiempo a la solicitud de trabajo adicional en «{title}» por {amount}.',
  'expired.change_time':
    'Nadie respondió a tiempo a la solicitud de cambiar las fechas de «{title}».',
  'expired.price_adjustment':
    'Nadie respondió a tiempo a la propuesta de bajar el precio de «{title}» a {amount}.',
  'expired.progress_update': 'Nadie respondió a tiempo a la pregunta sobre el avance de «{title}».',
  'expired.cancellation': 'Nadie respondió a tiempo a la solicitud de cancelar «{title}».',
  'expired.dispute': 'Nadie respondió a tiempo a la disputa sobre «{title}» por {amount}.',

  contested: '{other} se opone a tu disputa sobre «{title}».',
  'contested.offer': '{other} ofrece en su lugar un reembolso de {amount}.',
  'contested.next': 'Ahora decide el equipo de moderación. No tienes que hacer nada.',
  decided: 'El equipo de moderación ha resuelto la disputa sobre «{title}».',
  'decided.refund':
    '{reader, select, customer {Recibirás un reembolso de {amount}.} other {Quien hizo el pedido recibirá un reembolso de {amount}.}}',
  'decided.nothing': 'No se reembolsa nada y el pedido continúa.',
  refunded: 'Te hemos reembolsado {amount} por «{title}».',
  'refunded.bank': 'Tu banco puede tardar unos días en mostrar el importe.',

  'deadline.answer': 'Responde antes del {deadline}.',
  'deadline.review': 'Puedes aceptar la entrega o pedir una revisión hasta el {deadline}.',
  'silence.no_change': 'Si no respondes antes, no cambiará nada.',
  'silence.cancel_order_and_refund':
    'Si no respondes antes, el pedido se cancela y lo que se pueda reembolsar {reader, select, customer {se te devuelve} other {se devuelve a quien hizo el pedido}}.',
  'silence.refund_requested_amount':
    'Si no respondes antes, el importe solicitado se reembolsa a quien hizo el pedido.',
  'silence.delivery': 'Si no haces nada antes, el pedido se da por completado.',
  'outcome.no_change': 'El pedido sigue como está.',
  'outcome.cancel_order_and_refund':
    'El pedido se cancela y lo que se pueda reembolsar {reader, select, customer {se te devuelve} other {se devuelve a quien hizo el pedido}}.',
  'outcome.refund_requested_amount':
    'El importe solicitado {reader, select, customer {se te reembolsa} other {se reembolsa a quien hizo el pedido}}.',
  'ended.completed': 'Con ello, el pedido queda completado.',
  'ended.canceled': 'Con ello, el pedido queda cancelado.',

  button: 'Ver el pedido',
  why: 'Recibes este correo porque participas en este pedido.',
  unsubscribe: 'No recibir más recordatorios por correo',
  'unsubscribe.title': 'Recordatorios por correo',
  'unsubscribe.question':
    '¿Quieres dejar de recibir recordatorios por correo? Seguirás recibiendo las novedades de tus pedidos.',
  'unsubscribe.done': 'Ya no recibirás recordatorios por correo.',
};
