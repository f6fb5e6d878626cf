import type { Messages } from '../messages.ts';

export const assistant: Messages['assistant'] = {
  title: 'Auftragsassistent',
  lead: 'Worum möchten Sie bitten?',
  silence: {
    no_change: 'Ohne Antwort bis {by} ändert sich nichts.',
    cancel_order_and_refund:
      'Ohne Antwort bis {by} wird der Auftrag storniert, und das Geld geht zurück.',
    refund_requested_amount: 'Ohne Antwort bis {by} wird der geforderte Betrag erstattet.',
  },
  notNow: 'Zurzeit nicht möglich. {reason}',
};
