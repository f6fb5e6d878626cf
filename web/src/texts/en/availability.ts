export const away = {
  set: 'Set time away',
  until: 'Away until {day}',
  title: 'Time away',
  lead: 'If someone asks you for something while you’re away, your time to answer starts when you’re back.',
  awayUntil: 'I’m away until',
  help: 'The other side of your orders can see this. Deadlines that are already running stay as they are.',
  save: 'Save',
  now: 'You’re away until {until}.',
  back: 'I’m back',
  note: '{who} is away until {until}. The time to answer starts then.',
} as const;
