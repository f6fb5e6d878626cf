import type { Messages } from '../messages.ts';

export const banner: Messages['banner'] = {
  label: 'Siguiente paso',
  start: 'Ya puedes empezar el trabajo',
  deliver: 'Entrega el trabajo cuando esté listo',
};

export const story: Messages['story'] = {
  summary: 'Resumen',
  progress: 'Progreso',
  done: 'hecho',
  parties: {
    customer: { they: 'Cliente', you: 'Cliente (tú)' },
    pro: { they: 'Profesional', you: 'Profesional (tú)' },
  },
  ledger: {
    title: 'Pagos',
    total: 'Total pagado',
    toCharge: 'Pendiente de cobro',
    toRefund: 'Reembolso en camino',
  },
  showRest: 'Ver el resto ({count, number})',
  requestIds: 'Solicitud {ids}',
  printed: {
    at: 'Impreso el {time}',
    order: 'Número de pedido',
  },
};
