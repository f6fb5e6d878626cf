import type { Messages } from '../messages.ts';

export const brand: Messages['brand'] = {
  links: 'المساعدة والشؤون القانونية',
  help: 'المساعدة',
  terms: 'الشروط',
  privacy: 'الخصوصية',
};
