const PROVIDERS = ['http', 'stripe', 'ledger'] as const;

/** Who moves money in the stage `local`. */
export type LocalPayments = (typeof PROVIDERS)[number];

/**
 * The payment provider that the environment gives the stage `local`: `http` if it gives none.
 * @throws Error that says what to write instead
 */
export function paymentsFrom(text: string | undefined): LocalPayments {
  if (!text) return 'http';
  const found = PROVIDERS.find((provider) => provider === text);
  if (found) return found;
  throw new Error(`PAYMENTS is "${text}": set it to one of ${PROVIDERS.join(', ')}.`);
}
