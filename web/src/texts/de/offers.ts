import type { Messages } from '../messages.ts';

export const offers: Messages['offers'] = {
  make: 'Gegenangebot machen',
  title: 'Gegenangebot machen',
  lead: 'Ändern Sie, was Sie anders machen würden. {who} antwortet dann auf Ihr Angebot.',
  submit: 'Gegenangebot senden',
  lastRound: 'Das ist das letzte Angebot dieser Runde: Nehmen Sie es an oder lehnen Sie es ab.',
  countered: 'Gegenangebot: {who}',
  offerBy: 'Angebot: {who}',
  counterBy: 'Gegen\u00adangebot: {who}',
  yours: 'Ihr Gegenangebot',
  changed: 'geändert',
  same: 'Die Bedingungen sind dieselben wie vorher.',
};
