import type { Messages } from '../messages.ts';

export const signIn: Messages['signIn'] = {
  title: 'Anmelden',
  lead: 'Sehen Sie Ihre Aufträge, bitten Sie um Änderungen und antworten Sie auf Anfragen der anderen Seite.',
  button: 'Anmelden',
  failed: 'Die Anmeldung hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  failedTitle: 'Die Anmeldung hat nicht geklappt',
  failedLead: 'Versuchen Sie es bitte noch einmal.',
  completing: 'Sie werden angemeldet …',
  signOut: 'Abmelden',
  signedInAs: 'Angemeldet als {who}',
};

export const local: Messages['local'] = {
  title: 'Wer sind Sie?',
  lead: 'Das ist der lokale Testbetrieb: Wählen Sie eine Person. In einem anderen Tab können Sie jemand anderes sein.',
  roles: {
    customer: 'Auftraggeberseite: bestellt Arbeit',
    pro: 'Profi: macht die Arbeit',
    moderator: 'Moderation: entscheidet über Beanstandungen',
  },
  examples: 'Beispielaufträge',
  examplesLead:
    'Legt Aufträge von {customer} an {pro} an: einen in jedem Zustand, der sich anzusehen lohnt.',
  create: 'Beispielaufträge anlegen',
  created:
    '{count, plural, one {Ein Beispielauftrag ist bereit. Wählen Sie, wer Sie sind.} other {# Beispielaufträge sind bereit. Wählen Sie, wer Sie sind.}}',
  failed: 'Das hat nicht geklappt. Läuft der Testbetrieb noch?',
};
