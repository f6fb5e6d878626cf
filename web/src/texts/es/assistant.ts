import type { Messages } from '../messages.ts';

export const assistant: Messages['assistant'] = {
  title: 'Asistente del pedido',
  lead: '¿Qué te gustaría pedir?',
  silence: {
    no_change: 'Sin respuesta antes del {by}, no cambia nada.',
    cancel_order_and_refund:
      'Sin respuesta antes del {by}, el pedido se cancela y el dinero se devuelve.',
    refund_requested_amount: 'Sin respuesta antes del {by}, se reembolsa el importe solicitado.',
  },
  notNow: 'Ahora no es posible. {reason}',
};
