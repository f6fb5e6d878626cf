import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  language: 'Sprache',
  appName: 'Aufträge',
  skipToContent: 'Zum Inhalt springen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  tryAgain: 'Noch einmal versuchen',
  showMore: 'Mehr anzeigen',
  loading: 'Wird geladen',
  optional: 'freiwillig',
  you: 'Sie',
  yourOrders: 'Meine Aufträge',
};

export const connection: Messages['connection'] = {
  offline:
    'Sie sind offline. Das ist der Stand von {time}. Was Sie jetzt senden, geht nicht hinaus; senden Sie es noch einmal, sobald Sie wieder online sind.',
  down: 'Der Dienst antwortet nicht. Das ist der Stand von {time}; wir versuchen es weiter.',
};

export const failures: Messages['failures'] = {
  title: 'Das hat nicht geklappt',
  notFound: 'Diese Seite gibt es nicht',
  notFoundLead: 'Vielleicht ist die Adresse falsch geschrieben, oder es gibt die Seite nicht mehr.',
  orderNotFound: 'Diesen Auftrag gibt es nicht, oder er gehört nicht zu Ihnen',
  notLoaded: 'Das konnte nicht geladen werden. Bitte versuchen Sie es gleich noch einmal.',
  unreachable:
    'Wir haben keine Antwort erhalten und wissen nicht, ob Ihre Eingabe angekommen ist. Versuchen Sie es ruhig noch einmal: Es geschieht nichts doppelt.',
  unexpected: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  reload: 'Seite neu laden',
};
