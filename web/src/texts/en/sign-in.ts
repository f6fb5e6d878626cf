export const signIn = {
  title: 'Sign in',
  lead: 'See your orders, ask for changes, and answer what the other side asks.',
  button: 'Sign in',
  failed: 'Signing in did not work. Please try again.',
  completing: 'Signing you in…',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {who}',
} as const;

export const local = {
  title: 'Who are you?',
  lead: 'This is the local runner: pick a person. Another tab can be somebody else.',
  roles: {
    customer: 'Customer: has bought work',
    pro: 'Pro: does the work',
    moderator: 'Moderator: decides disputes',
  },
  examples: 'Example orders',
  examplesLead:
    'Registers some orders that {customer} has bought from {pro}, in every state worth seeing.',
  create: 'Create example orders',
  created:
    '{count, plural, one {One example order is there.} other {# example orders are there.}} Choose who you are.',
  failed: 'That did not work. Is the runner still running?',
} as const;
