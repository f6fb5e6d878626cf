import type { Messages } from '../messages.ts';

export const embed: Messages['embed'] = {
  title: 'Anfragen',
  none: 'Keine Anfrage wartet auf eine Antwort.',
  signedOut:
    'Sie sind abgemeldet. Melden Sie sich wieder an, um Anfragen zu sehen und zu beantworten.',
};
