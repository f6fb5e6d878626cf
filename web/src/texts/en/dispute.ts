export const dispute = {
  evidence: 'Evidence',
  evidenceEntry: 'Evidence {n, number}',
  evidenceDescription: 'What it shows',
  evidenceUrl: 'Link',
  evidenceUrlHelp: 'Starts with https://',
  addEvidence: 'Add evidence',
  remove: 'Remove',
  removeEvidence: 'Remove evidence {n, number}',
  contest: 'Contest',
  contestTitle: 'Contest the dispute',
  contestLead:
    'A moderator reads what both sides say and decides. From then on, there is no deadline.',
  contestSubmit: 'Send to a moderator',
  statement: 'Your side of the story',
  offeredRefund: 'Refund you offer',
  offerHelp: 'Between nothing and the {requested} asked for.',
  offered: 'Refund offered',
  waiting: 'A moderator will decide. There’s no deadline.',
  decide: 'Decide',
  decisionTitle: 'Decide the dispute',
  refund: 'Refund',
  refundHelp:
    'Refund all of {most} to cancel the order, part of it to complete the order, or nothing to let the work go on.',
  rationale: 'Your reasons, shown to both sides',
  confirm: 'Confirm the decision',
  ifDecided: 'If you decide this',
} as const;

export const notes = {
  title: 'Notes',
  lead: 'Only moderators see these. The customer and the pro don’t.',
  text: 'New note',
  add: 'Add note',
  other: 'Another moderator',
} as const;
