export const moreTime = {
  give: 'Give more time',
  lead: '{who} will have longer to answer. You can’t take the extra time back.',
  howLong: 'How much longer?',
  longer: '{time} longer',
  until: 'until {by}',
  otherTime: 'Another time',
  most: 'up to two weeks after you asked',
  newDeadline: 'New deadline',
  previewWaiting: 'Choose a later time to see what follows.',
} as const;
