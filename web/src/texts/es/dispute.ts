import type { Messages } from '../messages.ts';

export const dispute: Messages['dispute'] = {
  evidence: 'Pruebas',
  evidenceEntry: 'Prueba {n, number}',
  evidenceDescription: 'Qué demuestra',
  evidenceUrl: 'Enlace',
  evidenceUrlHelp: 'Empieza por https://',
  addEvidence: 'Añadir una prueba',
  remove: 'Quitar',
  removeEvidence: 'Quitar la prueba {n, number}',
  contest: 'Oponerme',
  contestTitle: 'Oponerse a la disputa',
  contestLead:
    'El equipo de moderación lee lo que dicen ambas partes y decide. A partir de entonces no hay plazo.',
  contestSubmit: 'Enviar al equipo de moderación',
  statement: 'Tu versión de los hechos',
  offeredRefund: 'Reembolso que ofreces',
  offerHelp: 'Desde nada hasta los {requested} solicitados.',
  offered: 'Reembolso ofrecido',
  waiting: 'Decidirá el equipo de moderación. No hay plazo.',
  decide: 'Decidir',
  decisionTitle: 'Resolver la disputa',
  refund: 'Reembolso',
  refundHelp:
    'Con el reembolso de los {most} se cancela el pedido; con una parte, se completa; sin reembolso, sigue adelante.',
  rationale: 'Tus motivos, visibles para ambas partes',
  confirm: 'Confirmar la decisión',
  ifDecided: 'Si lo decides así',
};

export const notes: Messages['notes'] = {
  title: 'Notas',
  lead: 'Solo las ve el equipo de moderación; las partes del pedido, no.',
  text: 'Nueva nota',
  add: 'Añadir la nota',
  other: 'Otra persona del equipo de moderación',
};
