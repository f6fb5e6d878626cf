import type { Messages } from '../messages.ts';

export const brand: Messages['brand'] = {
  links: 'Hilfe und Rechtliches',
  help: 'Hilfe',
  terms: 'AGB',
  privacy: 'Datenschutz',
};
