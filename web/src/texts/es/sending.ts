import type { Messages } from '../messages.ts';

export const undo: Messages['undo'] = {
  withdrawing:
    '{seconds, plural, =0 {Retirando tu solicitud…} one {Tu solicitud se retirará en # segundo} many {Tu solicitud se retirará en # segundos} other {Tu solicitud se retirará en # segundos}}',
  button: 'Deshacer',
  undone: 'Tu solicitud sigue abierta.',
};

export const draft: Messages['draft'] = {
  kept: 'Hemos recuperado tu borrador. Aún no se ha enviado nada.',
  discard: 'Descartar borrador',
};

export const confirm: Messages['confirm'] = {
  pay: '{reader, select, customer {¿Aceptar y pagar {amount}?} other {¿Aceptar y cobrar {amount} a {customer}?}}',
  refund:
    '{reader, select, customer {¿Aceptar y recuperar {amount}?} other {¿Aceptar y reembolsar {amount} a {customer}?}}',
  lead: 'Esta acción mueve dinero y no se puede deshacer.',
  amount: 'Importe',
  from: 'De',
  to: 'Para',
  customer:
    '{reader, select, customer {Tú (medio de pago original)} other {{customer} (medio de pago original)}}',
  pro: '{reader, select, pro {Tú (por el trabajo adicional)} other {{pro} (por el trabajo adicional)}}',
  orderPayment: 'Lo pagado por este pedido',
  payButton: '{reader, select, customer {Pagar {amount}} other {Cobrar {amount}}}',
  refundButton: '{reader, select, customer {Recuperar {amount}} other {Reembolsar {amount}}}',
};
