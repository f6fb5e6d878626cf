import type { Messages } from '../messages.ts';

export const refusals: Messages['refusals'] = {
  'malformed-json':
    'Die Seite hat etwas Unlesbares gesendet. Laden Sie sie neu und versuchen Sie es noch einmal.',
  'role-not-allowed': 'Das können Sie bei diesem Auftrag nicht tun.',
  'scope-missing': 'Das dürfen Sie nicht.',
  'order-not-found': 'Diesen Auftrag gibt es nicht, oder er gehört nicht zu Ihnen.',
  'request-not-found': 'Diese Anfrage gibt es nicht.',
  'order-status-not-allowed':
    'Der Auftrag ist inzwischen weiter, und das ist nicht mehr möglich. Sie sehen jetzt, wie er steht.',
  'pending-delivery': 'Zuerst muss die Lieferung geprüft werden.',
  'pending-request':
    'Eine andere Anfrage wartet schon auf eine Antwort. Sie sehen sie jetzt im Verlauf.',
  'nothing-refundable': 'Es gibt nichts mehr zu erstatten.',
  'ground-not-met': 'Aus diesem Grund ist eine Beanstandung zurzeit nicht möglich.',
  'request-closed':
    'Diese Anfrage ist inzwischen geschlossen. Sie sehen jetzt, wie sie ausgegangen ist.',
  'deadline-passed': 'Die Frist ist abgelaufen: Ihre Antwort kam zu spät und zählt nicht.',
  'counter-limit':
    'Das war das letzte Angebot dieser Runde. Es lässt sich nur noch annehmen oder ablehnen.',
  'request-taken':
    'Jemand anderes aus der Moderation hat diese Beanstandung übernommen. Sie sehen jetzt, wer und bis wann.',
  'attachment-not-found': 'Diese Datei gibt es nicht mehr.',
  'attachment-refused': 'Diese Datei wurde abgelehnt.',
  'attachment-not-ready':
    'Diese Datei wird noch geprüft. Bitte versuchen Sie es gleich noch einmal.',
  'answer-not-allowed': 'So lässt sich diese Anfrage nicht oder nicht mehr beantworten.',
  conflict:
    'Jemand anderes hat den Auftrag im selben Augenblick geändert. Sie sehen jetzt, wie er steht; bitte versuchen Sie es noch einmal.',
  'body-too-large': 'Das ist zu lang. Bitte kürzen Sie es.',
  'unsupported-media-type':
    'Die Seite hat etwas Unlesbares gesendet. Laden Sie sie neu und versuchen Sie es noch einmal.',
  'invalid-form': 'Bitte berichtigen Sie, was markiert ist.',
  'idempotency-key-reused':
    'Das wurde schon einmal mit anderem Inhalt gesendet. Laden Sie die Seite neu und sehen Sie sich den Auftrag an.',
  'temporarily-unavailable':
    'Der Dienst ist gerade ausgelastet. Versuchen Sie es gleich noch einmal: Es geschieht nichts doppelt.',
};

export const notNow: Messages['notNow'] = {
  'pending-request': 'Eine andere Anfrage wartet auf eine Antwort.',
  'pending-delivery': 'Zuerst muss die Lieferung angenommen oder zurückgegeben werden.',
  'order-status-not-allowed': 'Der Auftrag ist beendet.',
  'nothing-refundable': 'Es gibt nichts mehr zu erstatten.',
  'ground-not-met':
    'Dazu muss die Arbeit überfällig, eine Lieferung zurückgegeben oder eine Ihrer Anfragen abgelehnt worden sein.',
  other: 'Bitte versuchen Sie es später noch einmal.',
};
