import type { Messages } from '../messages.ts';

export const banner: Messages['banner'] = {
  label: 'Nächster Schritt',
  start: 'Sie können mit der Arbeit beginnen',
  deliver: 'Liefern Sie die Arbeit, sobald sie fertig ist',
};

export const story: Messages['story'] = {
  summary: 'Überblick',
  progress: 'Fortschritt',
  done: 'erledigt',
  parties: {
    customer: { they: 'Auftraggeberseite', you: 'Auftraggeberseite (Sie)' },
    pro: { they: 'Profi', you: 'Profi (Sie)' },
  },
  ledger: {
    title: 'Zahlungen',
    total: 'Insgesamt bezahlt',
    toCharge: 'Wird noch abgebucht',
    toRefund: 'Wird gerade erstattet',
  },
  showRest: 'Alles anzeigen ({count, number} weitere)',
  requestIds: 'Anfrage {ids}',
  printed: {
    at: 'Gedruckt am {time}',
    order: 'Auftragsnummer',
  },
};
