import type { Messages } from '../messages.ts';

export const moreTime: Messages['moreTime'] = {
  give: 'Dar más tiempo',
  lead: '{who} tendrá más tiempo para responder. Después no se puede acortar.',
  howLong: '¿Cuánto tiempo más?',
  longer: '{time} más',
  until: 'hasta el {by}',
  otherTime: 'Otro momento',
  most: 'como mucho dos semanas después de tu solicitud',
  newDeadline: 'Nuevo plazo',
  previewWaiting: 'Elige un momento posterior para ver qué pasaría.',
};
