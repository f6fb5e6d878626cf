import type { Messages } from '../messages.ts';

export const moderation: Messages['moderation'] = {
  titleCount:
    '{count, plural, =0 {Zu entscheidende Beanstandungen} other {(#) Zu entscheidende Beanstandungen}}',
  failedCount:
    '{count, plural, =0 {Fehlgeschlagene Zahlungen} other {(#) Fehlgeschlagene Zahlungen}}',
  atLeast: '{count, number}+',

  filters: 'Beanstandungen filtern',
  whose: 'Übernommen',
  all: 'Alle',
  mine: 'Von mir',
  untaken: 'Von niemandem',
  waiting: 'Wartet',
  anyTime: 'Beliebig lange',
  longerThan: '{days, plural, one {Länger als einen Tag} other {Länger als # Tage}}',
  stake: 'Strittig',
  anyAmount: 'Jeder Betrag',
  amountFrom: '{amount} oder mehr',
  sort: 'Sortieren nach',
  oldest: 'Längste Wartezeit',
  most: 'Höchster Betrag',
  clear: 'Filter zurücksetzen',
  shown: '{count, plural, =0 {Keine Beanstandungen} one {# Beanstandung} other {# Beanstandungen}}',
  noneMatch: 'Keine passenden Beanstandungen',
  noneMatchLead: 'Setzen Sie die Filter zurück, um alle offenen Fälle zu sehen.',
  partial:
    'Gefiltert und sortiert {count, plural, one {wird nur die erste Beanstandung} other {werden nur die ersten # Beanstandungen}}. Es gibt noch weitere.',
  currencies: 'Beträge in verschiedenen Währungen werden ohne Umrechnung verglichen.',
  keys: 'Mit den Pfeiltasten nach oben und unten wechseln Sie zwischen den Beanstandungen.',

  dispute: 'Beanstandung',
  asked: 'Gefordert',
  offered: 'Angeboten',
  takenBy: 'Übernommen von',
  actions: 'Aktionen',
  parties: '{customer} und {pro}',
  nobody: 'Noch niemand',
  byYou: 'Ihnen, bis {time}',
  byOther: '{who}, bis {time}',

  take: 'Übernehmen',
  release: 'Freigeben',
  decide: 'Entscheiden',
  read: 'Ansehen',
  about: '{action}: {title}',
  tookIt: 'Sie haben „{title}“ bis {time} übernommen.',
  gaveBack: '„{title}“ ist wieder für andere frei.',

  lead: '{title} · {customer} und {pro}',
  asks: '{who} fordert',
  offers: '{who} bietet',
  yours: 'Sie haben diese Beanstandung bis {time} übernommen.',
  others:
    '{who} hat diese Beanstandung bis {time} übernommen. Sie können alles lesen und Notizen hinzufügen.',
  free: 'Noch niemand hat diese Beanstandung übernommen. Übernehmen Sie sie, damit niemand sonst entscheidet, während Sie lesen.',
  suggestions: 'Vorschläge für die Erstattung',
  asAsked: 'Wie gefordert: {amount}',
  asOffered: 'Wie angeboten: {amount}',
  halfway: 'In der Mitte: {amount}',
  review: 'Entscheidung prüfen',
  final:
    '{outcome, select, canceled {{who} erhält {amount} zurück, und der Auftrag wird storniert.} completed {{who} erhält {amount} zurück, und der Auftrag wird abgeschlossen.} other {{who} erhält nichts zurück, und der Auftrag läuft weiter.}} Das lässt sich danach nicht mehr ändern.',
  gone: 'Diese Beanstandung wartet nicht mehr auf eine Entscheidung.',
};
