export const embed = {
  title: 'Requests',
  none: 'Nothing is waiting for an answer.',
  signedOut: 'You’re signed out. Sign in again to see and answer requests.',
} as const;
