import type { Messages } from '../messages.ts';

export const silence: Messages['silence'] = {
  no_change:
    '{answerer, select, you {Wenn Sie {deadline, select, told {bis dahin} other {bis {by}}} nicht antworten} other {Wenn {who} {deadline, select, told {bis dahin} other {bis {by}}} nicht antwortet}}, bleibt der Auftrag, wie er ist.',
  cancel:
    '{answerer, select, you {Wenn Sie {deadline, select, told {bis dahin} other {bis {by}}} nicht antworten} other {Wenn {who} {deadline, select, told {bis dahin} other {bis {by}}} nicht antwortet}}, wird der Auftrag storniert. Zu erstatten ist nichts.',
  cancelAndRefund:
    '{answerer, select, you {Wenn Sie {deadline, select, told {bis dahin} other {bis {by}}} nicht antworten} other {Wenn {who} {deadline, select, told {bis dahin} other {bis {by}}} nicht antwortet}}, wird der Auftrag storniert, und {amount} gehen an {reader, select, customer {Sie} other {{customer}}} zurück.',
  refund:
    '{answerer, select, you {Wenn Sie {deadline, select, told {bis dahin} other {bis {by}}} nicht antworten} other {Wenn {who} {deadline, select, told {bis dahin} other {bis {by}}} nicht antwortet}}, gehen {amount} an {reader, select, customer {Sie} other {{customer}}} zurück, und der Auftrag wird {outcome, select, canceled {storniert} other {abgeschlossen}}.',
  refundOpen:
    '{answerer, select, you {Wenn Sie {deadline, select, told {bis dahin} other {bis {by}}} nicht antworten} other {Wenn {who} {deadline, select, told {bis dahin} other {bis {by}}} nicht antwortet}}, geht der geforderte Betrag an {reader, select, customer {Sie} other {{customer}}} zurück.',
};

export const answers: Messages['answers'] = {
  accept: 'Annehmen',
  decline: 'Ablehnen',
  provideProgress: 'Stand mitteilen',
  withdraw: 'Zurückziehen',
  note: 'Anmerkung',
  noteHelp: 'Ein paar Worte an {who}, höchstens {most, number} Zeichen.',
  summary: 'Wie kommt die Arbeit voran?',
  percentComplete: 'Fertig in Prozent',
  expectedEndAt: 'Voraussichtliches Ende',
};

export const deadline: Messages['deadline'] = {
  answerBy: 'Antwort bis {by}',
  theirs: '{who} kann bis {by} antworten.',
  left: 'noch {time}',
  passed: 'Die Frist ist abgelaufen.',
  passedLead:
    'Sie endete am {by}. Antworten zählen nicht mehr; was daraus wird, steht gleich hier.',
  hurry: 'Noch {time} Zeit für die Antwort.',
};
