export const common = {
  language: 'Language',
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
} as const;

export const connection = {
  offline:
    'You’re offline. This is as of {time}. What you send now won’t go out; send it again once you’re back online.',
  down: 'The service isn’t answering. This is as of {time}; we keep trying.',
} as const;

export const failures = {
  title: 'That didn’t work',
  notFound: 'This page doesn’t exist',
  notFoundLead: 'The link may have a typo, or the page is gone.',
  orderNotFound: 'This order doesn’t exist, or it isn’t yours',
  notLoaded: 'This couldn’t be loaded. Please try again in a moment.',
  unreachable:
    'We got no reply, so we can’t tell whether this went through. You can safely try again: it won’t happen twice.',
  unexpected: 'Something went wrong on our side. Please try again.',
  reload: 'Reload the page',
} as const;
