import type { Messages } from '../messages.ts';

export const refusals: Messages['refusals'] = {
  'malformed-json': 'La página ha enviado algo ilegible. Recárgala e inténtalo de nuevo.',
  'role-not-allowed': 'No te corresponde hacer esto en este pedido.',
  'scope-missing': 'No tienes permiso para hacer esto.',
  'order-not-found': 'Este pedido no existe o no es tuyo.',
  'request-not-found': 'Esta solicitud no existe.',
  'order-status-not-allowed':
    'El pedido ha avanzado y esto ya no es posible. Ahora ves en qué punto está.',
  'pending-delivery': 'Antes hay que revisar la entrega.',
  'pending-request': 'Ya hay otra solicitud que espera respuesta. Ahora la ves en el historial.',
  'nothing-refundable': 'No queda nada que reembolsar.',
  'ground-not-met': 'Ahora no se puede abrir una disputa por este motivo.',
  'request-closed': 'Esta solicitud se ha cerrado mientras tanto. Ahora ves cómo terminó.',
  'deadline-passed': 'El plazo ha vencido: tu respuesta ha llegado tarde y no cuenta.',
  'counter-limit': 'Era la última oferta de esta ronda. Solo se puede aceptar o rechazar.',
  'request-taken':
    'Otra persona del equipo de moderación tiene asignada esta disputa. Ahora ves quién y hasta cuándo.',
  'attachment-not-found': 'Este archivo ya no está.',
  'attachment-refused': 'Este archivo se ha rechazado.',
  'attachment-not-ready': 'Este archivo se está comprobando. Inténtalo de nuevo en un momento.',
  'answer-not-allowed': 'No se puede responder así a esta solicitud, o ya no.',
  conflict:
    'Otra persona ha cambiado el pedido en el mismo momento. Ahora ves cómo está; inténtalo de nuevo.',
  'body-too-large': 'Es demasiado largo. Acórtalo.',
  'unsupported-media-type': 'La página ha enviado algo ilegible. Recárgala e inténtalo de nuevo.',
  'invalid-form': 'Corrige lo que está marcado.',
  'idempotency-key-reused':
    'Esto ya se envió con otro contenido. Recarga la página y mira el pedido.',
  'temporarily-unavailable':
    'El servicio está ocupado. Puedes intentarlo de nuevo en un momento sin problema: no se hará dos veces.',
};

export const notNow: Messages['notNow'] = {
  'pending-request': 'Hay otra solicitud que espera respuesta.',
  'pending-delivery': 'Antes hay que aceptar la entrega o pedir que se corrija.',
  'order-status-not-allowed': 'El pedido está cerrado.',
  'nothing-refundable': 'No queda nada que reembolsar.',
  'ground-not-met':
    'El trabajo tiene que ir con retraso, o tienes que haber pedido una revisión, o deben haber rechazado una de tus solicitudes.',
  other: 'Inténtalo más tarde.',
};
