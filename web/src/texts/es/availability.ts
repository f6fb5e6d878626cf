import type { Messages } from '../messages.ts';

export const away: Messages['away'] = {
  set: 'Indicar una ausencia',
  until: 'Fuera hasta el {day}',
  title: 'Ausencia',
  lead: 'Si te piden algo mientras estás fuera, tu plazo para responder empieza cuando vuelvas.',
  awayUntil: 'Estaré fuera hasta',
  help: 'La otra parte de tus pedidos lo ve. Los plazos que ya corren no cambian.',
  save: 'Guardar',
  now: 'Estás fuera hasta el {until}.',
  back: 'Ya he vuelto',
  note: '{who} está fuera hasta el {until}. El plazo para responder empieza entonces.',
};
