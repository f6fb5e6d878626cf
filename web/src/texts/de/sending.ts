import type { Messages } from '../messages.ts';

export const undo: Messages['undo'] = {
  withdrawing:
    '{seconds, plural, =0 {Ihre Anfrage wird zurückgezogen …} one {Ihre Anfrage wird in # Sekunde zurückgezogen} other {Ihre Anfrage wird in # Sekunden zurückgezogen}}',
  button: 'Rückgängig machen',
  undone: 'Ihre Anfrage bleibt offen.',
};

export const draft: Messages['draft'] = {
  kept: 'Ihr Entwurf ist wieder da. Gesendet wurde noch nichts.',
  discard: 'Entwurf verwerfen',
};

export const confirm: Messages['confirm'] = {
  pay: '{reader, select, customer {Annehmen und {amount} bezahlen?} other {Annehmen und {customer} {amount} berechnen?}}',
  refund:
    '{reader, select, customer {Annehmen und {amount} zurückbekommen?} other {Annehmen und {customer} {amount} erstatten?}}',
  lead: 'Damit fließt Geld. Das lässt sich nicht rückgängig machen.',
  amount: 'Betrag',
  from: 'Von',
  to: 'An',
  customer:
    '{reader, select, customer {Sie, auf dem Weg, auf dem Sie bezahlt haben} other {{customer}, auf dem Weg, auf dem der Auftrag bezahlt wurde}}',
  pro: '{reader, select, pro {Sie, für die Zusatzarbeiten} other {{pro}, für die Zusatzarbeiten}}',
  orderPayment: 'Zahlung für diesen Auftrag',
  payButton: '{reader, select, customer {{amount} bezahlen} other {{amount} berechnen}}',
  refundButton: '{reader, select, customer {{amount} zurückbekommen} other {{amount} erstatten}}',
};
