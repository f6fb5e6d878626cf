import type { Messages } from '../messages.ts';

export const moreTime: Messages['moreTime'] = {
  give: 'Give more time',
  lead: '{who} can answer until a later time. It cannot be made earlier again.',
  howLong: 'How much longer?',
  longer: '{time} longer',
  until: 'until {by}',
  otherTime: 'Another time',
  most: 'at most 14 days after you asked',
  newDeadline: 'New deadline',
  previewWaiting: 'Choose a later time to see what follows.',
};
