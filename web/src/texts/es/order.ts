import type { Messages } from '../messages.ts';

export const order: Messages['order'] = {
  title: 'Pedido',
  price: 'Precio',
  start: 'Comienzo',
  end: 'Final',
  late: 'Con retraso',
  captured: 'Pagado',
  serviceFee: 'Tarifa de servicio',
  refundable: 'Reembolsable',
  postPaid: 'Se paga cuando el trabajo esté hecho',
  postPaidEnded: 'No se pagó nada por adelantado',
  print: 'Imprimir',
  assistant: 'Asistente del pedido',
  delivery: {
    unlessYou: 'El pedido se completa el {by} si antes no pides una revisión.',
    unlessThey: 'El pedido se completa el {by} si antes {who} no pide una revisión.',
    onHold: 'La entrega espera hasta que se responda a la solicitud.',
    passed: 'El plazo para revisar la entrega ha terminado. El pedido se completa en un momento.',
  },
  steps: {
    start: 'Empezar el trabajo',
    deliver: 'Entregar el trabajo',
    'request-revision': 'Pedir una revisión',
    'accept-delivery': 'Aceptar la entrega',
  },
  completion: {
    title: '¿Aceptar la entrega?',
    lead: 'Con esto se completa el pedido. Después ya no se puede solicitar nada ni abrir una disputa.',
    button: 'Completar el pedido',
  },
};
