export const away = {
  set: 'Set time away',
  until: 'Away until {day}',
  title: 'Time away',
  lead: 'If you are asked for something meanwhile, your time to answer begins when you are back.',
  awayUntil: 'I am away until',
  help: 'The other side of your orders sees this. Deadlines that run already stay as they are.',
  save: 'Save',
  now: 'You are away until {until}.',
  back: 'I am back',
  note: '{who} is away until {until}. The time to answer begins then.',
} as const;
