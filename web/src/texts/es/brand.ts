import type { Messages } from '../messages.ts';

export const brand: Messages['brand'] = {
  links: 'Ayuda y avisos legales',
  help: 'Ayuda',
  terms: 'Términos',
  privacy: 'Privacidad',
};
