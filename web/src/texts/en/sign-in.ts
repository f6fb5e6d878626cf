export const signIn = {
  title: 'Sign in',
  lead: 'See your orders, ask for changes, and answer what the other side asks for.',
  button: 'Sign in',
  failed: 'Signing in didn’t work. Please try again.',
  failedTitle: 'Signing in didn’t work',
  failedLead: 'Please try again.',
  completing: 'Signing you in…',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {who}',
} as const;

export const local = {
  title: 'Who are you?',
  lead: 'This is the local runner: pick a person. In another tab you can be someone else.',
  roles: {
    customer: 'Customer: buys work',
    pro: 'Pro: does the work',
    moderator: 'Moderator: decides disputes',
  },
  examples: 'Example orders',
  examplesLead:
    'Creates some orders that {customer} bought from {pro}, in every state worth seeing.',
  create: 'Create example orders',
  created:
    '{count, plural, one {One example order is ready. Choose who you are.} other {# example orders are ready. Choose who you are.}}',
  failed: 'That didn’t work. Is the runner still running?',
} as const;
