import type { Messages } from '../messages.ts';

export const dispute: Messages['dispute'] = {
  evidence: 'Evidence',
  evidenceEntry: 'Evidence {n}',
  evidenceDescription: 'What it shows',
  evidenceUrl: 'Link',
  evidenceUrlHelp: 'Starts with https://',
  addEvidence: 'Add evidence',
  remove: 'Remove',
  removeEvidence: 'Remove evidence {n}',
  contest: 'Contest',
  contestTitle: 'Contest the dispute',
  contestLead:
    'A moderator reads what both sides say and decides. There is no deadline from then on.',
  contestSubmit: 'Send to a moderator',
  statement: 'Your side of it',
  offeredRefund: 'Refund you offer',
  offerHelp: 'From nothing to the {requested} asked for.',
  offered: 'Refund offered',
  waiting: 'A moderator decides. There is no deadline any more.',
  decide: 'Decide',
  decisionTitle: 'Decide the dispute',
  decisionLead: '{requested} is asked for, {offered} is offered.',
  refund: 'Refund',
  refundHelp: 'All of {most} cancels the order, a part of it completes it, nothing lets it go on.',
  rationale: 'Reasons, for both sides to read',
  confirm: 'Confirm the decision',
  ifDecided: 'If you decide so',
};

export const notes: Messages['notes'] = {
  title: 'Notes',
  lead: 'Moderators alone see these; customer and pro do not.',
  text: 'New note',
  add: 'Add the note',
  other: 'Another moderator',
};
