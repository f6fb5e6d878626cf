import type { Messages } from '../messages.ts';

export const dispute: Messages['dispute'] = {
  evidence: 'Belege',
  evidenceEntry: 'Beleg {n, number}',
  evidenceDescription: 'Was er zeigt',
  evidenceUrl: 'Link',
  evidenceUrlHelp: 'Beginnt mit https://',
  addEvidence: 'Beleg hinzufügen',
  remove: 'Entfernen',
  removeEvidence: 'Beleg {n, number} entfernen',
  contest: 'Widersprechen',
  contestTitle: 'Der Beanstandung widersprechen',
  contestLead:
    'Die Moderation liest, was beide Seiten sagen, und entscheidet. Eine Frist gibt es dann nicht mehr.',
  contestSubmit: 'An die Moderation senden',
  statement: 'Ihre Sicht der Dinge',
  offeredRefund: 'Erstattung, die Sie anbieten',
  offerHelp: 'Von nichts bis zu den geforderten {requested}.',
  offered: 'Angebotene Erstattung',
  waiting: 'Die Moderation entscheidet. Eine Frist gibt es dafür nicht.',
  decide: 'Entscheiden',
  decisionTitle: 'Über die Beanstandung entscheiden',
  refund: 'Erstattung',
  refundHelp:
    'Mit der vollen Erstattung von {most} wird der Auftrag storniert, mit einem Teil davon abgeschlossen; ohne Erstattung läuft er weiter.',
  rationale: 'Ihre Begründung, für beide Seiten sichtbar',
  confirm: 'Entscheidung bestätigen',
  ifDecided: 'Wenn Sie so entscheiden',
};

export const notes: Messages['notes'] = {
  title: 'Notizen',
  lead: 'Nur die Moderation sieht sie, die beiden Seiten des Auftrags nicht.',
  text: 'Neue Notiz',
  add: 'Notiz hinzufügen',
  other: 'Jemand anderes aus der Moderation',
};
