import type { Messages } from '../messages.ts';

export const orderViews: Messages['orderViews'] = {
  label: 'Anzeigen',
  names: {
    'needs-answer': 'Antwort nötig',
    waiting: 'Warten auf andere',
    late: 'Überfällig',
    running: 'Offen',
    ended: 'Beendet',
    all: 'Alle',
  },
  needYou:
    '{count, plural, one {# Auftrag wartet auf Ihre Antwort} other {# Aufträge warten auf Ihre Antwort}}',
  search: 'Nach Titel oder Name suchen',
  clear: 'Suche löschen',
  found:
    '{count, plural, =0 {Keine Aufträge gefunden} one {# Auftrag gefunden} other {# Aufträge gefunden}}',
  empty: {
    'needs-answer': 'Alles erledigt',
    waiting: 'Sie warten auf niemanden',
    late: 'Nichts ist überfällig',
    running: 'Keine offenen Aufträge',
    ended: 'Noch ist kein Auftrag beendet',
  },
  emptyLead: {
    'needs-answer': 'Sobald jemand eine Antwort von Ihnen braucht, steht es hier ganz oben.',
    waiting: 'Hier stehen Aufträge, bei denen jemand anderes am Zug ist.',
    late: 'Hier stehen Aufträge, die nicht rechtzeitig geliefert wurden.',
    running: 'Hier stehen Aufträge, bis sie abgeschlossen oder storniert sind.',
    ended: 'Hier stehen abgeschlossene und stornierte Aufträge.',
  },
  nothingFound: 'Keine Aufträge zu „{text}“',
  nothingFoundLead: 'Prüfen Sie die Schreibweise, oder suchen Sie mit weniger Wörtern.',
  seeAll: 'Alle Aufträge anzeigen',
  older: 'Ältere Aufträge durchsuchen',
  olderLead: 'Bisher wurden nur Ihre neuesten Aufträge durchsucht.',
};
