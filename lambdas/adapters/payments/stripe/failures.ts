import Stripe from 'stripe';
import { Unavailable } from '../../../application/failures.ts';
import type { MovementOutcome } from '../../../domain/commands.ts';

const { StripeCardError, StripeError, StripeIdempotencyError, StripeInvalidRequestError } =
  Stripe.errors;

/** Refusals that can end by themselves: another try is at work, or the balance is too low. */
const PASSING = ['idempotency_key_in_use', 'lock_timeout', 'balance_insufficient'];

/** An error that says that Stripe will not do it, now or later. */
export type Refusal = InstanceType<typeof StripeCardError | typeof StripeInvalidRequestError>;

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof StripeCardError ||
  (error instanceof StripeInvalidRequestError && !isPassing(error));

const isPassing = ({ code = '' }: InstanceType<typeof StripeError>): boolean =>
  PASSING.includes(code);

/**
 * Whether the key can never succeed: for a day Stripe answers it as it did the first time, a 500
 * included, and it takes no other request under it. https://docs.stripe.com/api/idempotent_requests
 */
export const isBurnt = (error: unknown): boolean =>
  (error instanceof StripeIdempotencyError && !isPassing(error)) ||
  (error instanceof StripeError &&
    (error.statusCode ?? 0) >= 500 &&
    error.headers?.['idempotent-replayed'] === 'true');

/** What the order calls its payment is not a payment that it could be. */
export class UnusablePayment extends Error {
  override readonly name = 'UnusablePayment';
}

/** Without the dot, as reasons are told. */
export const refused = (reason: string): Extract<MovementOutcome, { status: 'refused' }> => ({
  status: 'refused',
  reason: reason.slice(0, 500),
});

/**
 * What Stripe's refusal makes of a movement.
 * @throws Unavailable for everything that leaves the outcome unknown, a bad key included
 */
export const orRefused = async <Outcome>(
  attempt: () => Promise<Outcome>,
): Promise<Outcome | ReturnType<typeof refused>> => {
  try {
    return await attempt();
  } catch (error) {
    if (isRefusal(error) || error instanceof UnusablePayment) return refused(error.message);
    throw asUnavailable(error);
  }
};

/** Everything that Stripe's client throws, as something that is tried again later. */
export const asUnavailable = (error: unknown): unknown =>
  error instanceof StripeError
    ? new Unavailable(`Stripe gave no outcome: ${error.type} ${error.code ?? ''}`, { cause: error })
    : error;
