import type { Messages } from '../messages.ts';

export const away: Messages['away'] = {
  set: 'Abwesenheit eintragen',
  until: 'Abwesend bis {day}',
  title: 'Abwesenheit',
  lead: 'Was man Sie in dieser Zeit fragt, müssen Sie erst danach beantworten: Die Frist beginnt, wenn Sie zurück sind.',
  awayUntil: 'Ich bin abwesend bis',
  help: 'Die andere Seite Ihrer Aufträge sieht das. Fristen, die schon laufen, bleiben, wie sie sind.',
  save: 'Speichern',
  now: 'Sie sind bis {until} abwesend.',
  back: 'Ich bin zurück',
  note: '{who} ist bis {until} abwesend. Die Frist für die Antwort beginnt danach.',
};
