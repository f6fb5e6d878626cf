import type { Messages } from '../messages.ts';

export const offers: Messages['offers'] = {
  make: 'Hacer una contraoferta',
  title: 'Hacer una contraoferta',
  lead: 'Cambia lo que harías de otra manera. {who} responderá después a tu oferta.',
  submit: 'Enviar la contraoferta',
  lastRound: 'Es la última oferta de esta ronda: acéptala o recházala.',
  countered: '{who} ha hecho una contraoferta',
  offerBy: 'Oferta de {who}',
  counterBy: 'Contra\u00adoferta de {who}',
  yours: 'Tu contraoferta',
  changed: 'cambiado',
  same: 'Las condiciones son las mismas que antes.',
};
