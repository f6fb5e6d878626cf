import type { Messages } from '../messages.ts';

export const desk: Messages['desk'] = {
  label: 'Moderación',
  disputes: 'Disputas',
  payments: 'Pagos fallidos',
  failedTitle: 'Pagos fallidos',
  failedEmpty: 'Ningún pago ha fallado',
  failedEmptyLead: 'Aquí aparecen los cobros y reembolsos que no han salido bien.',
  charge: 'Cobro de {amount}',
  refund: 'Reembolso de {amount}',
  failures:
    '{times, plural, one {ha fallado una vez} many {ha fallado # de veces} other {ha fallado # veces}}',
  title: 'Disputas por resolver',
  empty: 'Nada que resolver',
  emptyLead: 'Aquí aparece una disputa cuando la otra parte se opone a ella.',
  since: 'desde el {date}',
  chargeFor: 'Cobro de {amount} ({request})',
  refundFor: 'Reembolso de {amount} ({request})',
};
