import { localChoice } from './local-choice.ts';

const PROVIDERS = ['http', 'stripe', 'ledger'] as const;

/** Who moves money in the stage `local`. */
export type LocalPayments = (typeof PROVIDERS)[number];

/**
 * The payment provider that the environment gives the stage `local`: `http` if it gives none.
 * @throws Error that says what to write instead
 */
export const paymentsFrom = (text: string | undefined): LocalPayments =>
  localChoice('PAYMENTS', PROVIDERS, text);
