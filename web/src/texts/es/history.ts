import type { Messages } from '../messages.ts';

export const history: Messages['history'] = {
  title: 'Historial',
  updated: 'El pedido ha cambiado: {news}.',
  events: {
    order_placed: '{who} ha registrado el pedido',
    work_started: '{who} ha empezado el trabajo',
    delivery_submitted: '{who} ha entregado el trabajo',
    revision_requested: '{who} ha pedido una revisión',
    order_completed: 'El pedido está completado',
    delivery_accepted: '{who} ha aceptado la entrega y el pedido está completado',
    completed_by_silence: 'El pedido está completado porque nadie respondió a tiempo',
    request_accepted: '{who} ha aceptado',
    request_declined: '{who} ha rechazado la solicitud',
    request_countered: '{who} ha hecho una contraoferta',
    deadline_extended: '{who} ha dado más tiempo, hasta el {by}',
    progress_provided: '{who} ha informado del avance',
    request_contested: '{who} se ha opuesto a la disputa',
    dispute_resolved: '{who} ha decidido: se devuelven {amount}',
    request_withdrawn: '{who} ha retirado la solicitud',
    request_expired: 'Nadie respondió dentro del plazo',
    order_canceled: 'El pedido se ha cancelado',
    charge_requested: 'Un cobro de {amount} está en camino',
    charge_waiting: {
      bank: 'El banco está procesando el cobro de {amount}',
      customer: 'El cobro de {amount} espera la confirmación de {who}',
    },
    charge_waiting_in_part: {
      bank: 'El banco está procesando el cobro de {amount}; ya se han pagado {moved}',
      customer: 'El cobro de {amount} espera la confirmación de {who}; ya se han pagado {moved}',
    },
    charge_succeeded: 'Se han cobrado {amount}',
    charge_failed: 'El cobro de {amount} ha fallado',
    charge_failed_in_part: 'Solo se han cobrado {moved} de {amount}',
    refund_requested: 'Un reembolso de {amount} está en camino',
    refund_waiting: {
      bank: 'El banco está procesando el reembolso de {amount}',
      customer: 'El reembolso de {amount} espera los datos bancarios de {who}',
    },
    refund_waiting_in_part: {
      bank: 'El banco está procesando el reembolso de {amount}; ya se han reembolsado {moved}',
      customer:
        'El reembolso de {amount} espera los datos bancarios de {who}; ya se han reembolsado {moved}',
    },
    refund_succeeded: 'Se han reembolsado {amount}',
    refund_failed: 'El reembolso de {amount} no ha llegado a {who}',
    refund_failed_in_part: 'Del reembolso de {amount} solo han llegado {moved} a {who}',
    payment_adjusted: {
      refund: {
        underway: 'El marketplace está reembolsando {amount}',
        final: 'El marketplace ha reembolsado {amount}',
        reversed: 'El reembolso de {amount} del marketplace no ha llegado a {who}',
      },
      chargeback: {
        underway: 'El banco de {who} ha hecho una devolución de {amount}, que se está revisando',
        final: 'La devolución bancaria de {amount} es definitiva',
        reversed: 'La devolución bancaria de {amount} se ha anulado',
      },
    },
  },
};
