import type { Messages } from '../messages.ts';

export const history: Messages['history'] = {
  title: 'Verlauf',
  updated: 'Der Auftrag hat sich geändert: {news}.',
  events: {
    order_placed: '{who} hat den Auftrag angelegt',
    work_started: '{who} hat mit der Arbeit begonnen',
    delivery_submitted: '{who} hat die Arbeit geliefert',
    revision_requested: '{who} hat um Nachbesserung gebeten',
    order_completed: 'Der Auftrag ist abgeschlossen',
    delivery_accepted: '{who} hat die Lieferung angenommen, der Auftrag ist abgeschlossen',
    completed_by_silence: 'Der Auftrag ist abgeschlossen, weil niemand rechtzeitig geantwortet hat',
    request_accepted: '{who} hat angenommen',
    request_declined: '{who} hat abgelehnt',
    request_countered: '{who} hat ein Gegenangebot gemacht',
    deadline_extended: '{who} gibt mehr Zeit, bis {by}',
    progress_provided: '{who} hat den Stand mitgeteilt',
    request_contested: '{who} hat der Beanstandung widersprochen',
    dispute_resolved: '{who} hat entschieden: {amount} gehen zurück',
    request_withdrawn: '{who} hat die Anfrage zurückgezogen',
    request_expired: 'Innerhalb der Frist hat niemand geantwortet',
    order_canceled: 'Der Auftrag wurde storniert',
    charge_requested: 'Eine Abbuchung von {amount} ist unterwegs',
    charge_waiting: {
      bank: 'Die Bank bearbeitet die Abbuchung von {amount}',
      customer: 'Die Abbuchung von {amount} wartet: {who} muss sie bestätigen',
    },
    charge_waiting_in_part: {
      bank: 'Die Bank bearbeitet die Abbuchung von {amount}; {moved} davon sind bezahlt',
      customer:
        'Die Abbuchung von {amount} wartet: {who} muss sie bestätigen; {moved} davon sind bezahlt',
    },
    charge_succeeded: '{amount} wurden abgebucht',
    charge_failed: 'Die Abbuchung von {amount} ist fehlgeschlagen',
    charge_failed_in_part: 'Von der Abbuchung von {amount} haben nur {moved} geklappt',
    refund_requested: 'Eine Erstattung von {amount} ist unterwegs',
    refund_waiting: {
      bank: 'Die Bank bearbeitet die Erstattung von {amount}',
      customer: 'Die Erstattung von {amount} wartet: {who} muss die Bankdaten angeben',
    },
    refund_waiting_in_part: {
      bank: 'Die Bank bearbeitet die Erstattung von {amount}; {moved} davon sind erstattet',
      customer:
        'Die Erstattung von {amount} wartet: {who} muss die Bankdaten angeben; {moved} davon sind erstattet',
    },
    refund_succeeded: '{amount} wurden erstattet',
    refund_failed: '{who} hat die Erstattung von {amount} nicht erhalten',
    refund_failed_in_part: '{who} hat von der Erstattung von {amount} nur {moved} erhalten',
    payment_adjusted: {
      refund: {
        underway: 'Der Marktplatz erstattet {amount}',
        final: 'Der Marktplatz hat {amount} erstattet',
        reversed: '{who} hat die Erstattung des Marktplatzes von {amount} nicht erhalten',
      },
      chargeback: {
        underway: '{who} lässt {amount} von der Bank zurückbuchen; das wird noch geprüft',
        final: 'Die Rückbuchung von {amount} ist endgültig',
        reversed: 'Die Rückbuchung von {amount} wurde aufgehoben',
      },
    },
  },
};
