import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  language: 'اللغة',
  appName: 'Orders',
  skipToContent: 'Skip to content',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  tryAgain: 'Try again',
  showMore: 'Show more',
  loading: 'Loading',
  optional: 'optional',
  you: 'You',
  yourOrders: 'My orders',
};

export const connection: Messages['connection'] = {
  offline:
    'You are offline. This is what was known last; it is brought up to date as soon as you are back.',
  down: 'The service does not answer. This is what was known last; we keep trying.',
};

export const failures: Messages['failures'] = {
  title: 'This did not work',
  notFound: 'There is no such page',
  notFoundLead: 'The address may be mistyped, or what it named is gone.',
  orderNotFound: 'There is no such order, or it is not yours',
  unreachable:
    'No reply came, so it is not certain whether this arrived. Try again: it will happen only once.',
  unexpected: 'Something went wrong on our side. Please try again.',
  reload: 'Reload the page',
};
