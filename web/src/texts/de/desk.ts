import type { Messages } from '../messages.ts';

export const desk: Messages['desk'] = {
  label: 'Moderation',
  disputes: 'Beanstandungen',
  payments: 'Fehlgeschlagene Zahlungen',
  failedTitle: 'Fehlgeschlagene Zahlungen',
  failedEmpty: 'Keine fehlgeschlagenen Zahlungen',
  failedEmptyLead: 'Hier erscheinen Abbuchungen und Erstattungen, die nicht geklappt haben.',
  charge: 'Abbuchung von {amount}',
  refund: 'Erstattung von {amount}',
  failures: '{times, plural, one {einmal fehlgeschlagen} other {#-mal fehlgeschlagen}}',
  title: 'Offene Beanstandungen',
  empty: 'Nichts zu entscheiden',
  emptyLead: 'Hier erscheint eine Beanstandung, sobald ihr ein Profi widerspricht.',
  since: 'seit {date}',
  chargeFor: 'Abbuchung von {amount} ({request})',
  refundFor: 'Erstattung von {amount} ({request})',
};
