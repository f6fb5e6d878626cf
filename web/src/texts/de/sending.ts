import type { Messages } from '../messages.ts';

export const undo: Messages['undo'] = {
  withdrawing:
    '{seconds, plural, =0 {Ihre Anfrage wird zurückgezogen …} one {Ihre Anfrage wird in # Sekunde zurückgezogen} other {Ihre Anfrage wird in # Sekunden zurückgezogen}}',
  button: 'Rückgängig',
  undone: 'Ihre Anfrage bleibt offen.',
};

export const draft: Messages['draft'] = {
  kept: 'Ihr Entwurf ist wieder da. Gesendet wurde noch nichts.',
  discard: 'Entwurf verwerfen',
};

export const confirm: Messages['confirm'] = {
  pay: '{reader, select, customer {Annehmen und {amount} bezahlen?} other {Annehmen? {customer} zahlt dann {amount}.}}',
  refund:
    '{reader, select, customer {Annehmen und {amount} zurückbekommen?} other {Annehmen und {amount} an {customer} erstatten?}}',
  lead: 'Damit fließt Geld. Das lässt sich nicht rückgängig machen.',
  amount: 'Betrag',
  from: 'Von',
  to: 'An',
  customer:
    '{reader, select, customer {Sie (ursprüngliche Zahlungsart)} other {{customer} (ursprüngliche Zahlungsart)}}',
  pro: '{reader, select, pro {Sie (für die Zusatzarbeiten)} other {{pro} (für die Zusatzarbeiten)}}',
  orderPayment: 'Zahlung für diesen Auftrag',
  payButton: '{reader, select, customer {{amount} bezahlen} other {{amount} abbuchen}}',
  refundButton: '{reader, select, customer {{amount} zurückbekommen} other {{amount} erstatten}}',
};
