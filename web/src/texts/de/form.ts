import type { Messages } from '../messages.ts';

export const form: Messages['form'] = {
  submit: 'Anfrage senden',
  correct:
    '{count, plural, one {Bitte berichtigen Sie ein Feld.} other {Bitte berichtigen Sie # Felder.}}',
  notShown:
    'Ein Teil dessen, was diese Seite gesendet hat, wurde abgelehnt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  characters: '{min, number} bis {max, number} Zeichen.',
  numbers: 'Eine ganze Zahl von {min, number} bis {max, number}.',
  choose: 'Bitte wählen …',
  previewWaiting: 'Füllen Sie das Formular aus, um zu sehen, was sich ändert.',
  previewNothing: 'Am Auftrag ändert sich nichts.',
  amountLike: 'Geben Sie einen Betrag an wie {example}.',
  amountAtLeast: 'Geben Sie einen Betrag ab {from} an.',
  amountBetween: 'Geben Sie einen Betrag von {from} bis {to} an.',
};

export const faults: Messages['faults'] = {
  'text-length': 'Schreiben Sie {min, number} bis {max, number} Zeichen.',
  'text-at-most': 'Schreiben Sie höchstens {max, number} Zeichen.',
  'number-range': 'Geben Sie eine ganze Zahl von {min, number} bis {max, number} an.',
  'number-at-most': 'Geben Sie eine ganze Zahl bis {max, number} an.',
  'number-at-least': 'Geben Sie eine ganze Zahl ab {min, number} an.',
  'list-length': 'Geben Sie {min, number} bis {max, number} Einträge an.',
  'not-an-option': 'Bitte wählen Sie eine der Möglichkeiten.',
  'not-a-time': 'Geben Sie Datum und Uhrzeit an.',
  'time-after': 'Wählen Sie einen Zeitpunkt nach {after}.',
  'time-between': 'Wählen Sie einen Zeitpunkt nach {after} und spätestens {latest}.',
  'time-from': 'Wählen Sie {earliest} oder später.',
  'times-missing': 'Ändern Sie den Beginn, das Ende oder beides.',
  'times-unchanged': 'Wählen Sie einen anderen als den vereinbarten Zeitpunkt.',
  'end-before-start': 'Das Ende muss nach dem Beginn liegen.',
  'already-started': 'Die Arbeit hat begonnen, ihr Beginn lässt sich nicht mehr ändern.',
  'deadline-fixed': 'Diese Frist lässt sich nicht weiter verlängern.',
  'total-too-high': 'Mit diesen Posten stiege der Preis stärker, als es möglich ist.',
  'not-an-https-url': 'Geben Sie einen Link an, der mit https:// beginnt.',
  'file-unknown':
    'Diese Datei gehört nicht zu denen, die Sie hier hochgeladen haben. Laden Sie sie noch einmal hoch.',
  'file-repeated': 'Diese Datei ist zweimal angehängt.',
  'file-expired':
    'Es ist zu lange her, dass diese Datei hochgeladen wurde. Laden Sie sie noch einmal hoch.',
  'file-awaited': 'Diese Datei ist noch nicht hochgeladen.',
  'file-scanning': 'Diese Datei wird noch geprüft. Versuchen Sie es gleich noch einmal.',
  'file-wrong-content':
    'Der Inhalt dieser Datei passt nicht zu ihrem Typ. Wählen Sie eine andere Datei.',
  'file-not-clean':
    'Diese Datei hat unsere Sicherheitsprüfung nicht bestanden. Wählen Sie eine andere Datei.',
  other: 'Bitte prüfen Sie dieses Feld.',
};

export const preview: Messages['preview'] = {
  price: 'Neuer Preis',
  start: 'Neuer Beginn',
  end: 'Neues Ende',
  charge: 'Abbuchung',
  refund: 'Erstattung',
  status: 'Auftrag',
  accepted: 'Wenn {who} annimmt',
  answered:
    'Sobald {who} antwortet, sehen Sie, wie die Arbeit vorankommt. Am Auftrag ändert sich dadurch nichts.',
  ifYouAccept: 'Wenn Sie annehmen',
};
