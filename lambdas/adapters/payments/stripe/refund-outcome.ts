import type Stripe from 'stripe';
import type { PaymentInstruction } from '../../../application/ports.ts';
import type { MovementOutcome } from '../../../domain/commands.ts';
import { fromStripeAmount, toStripeAmount } from './amounts.ts';
import { refused } from './failures.ts';
import { tagOf } from './metadata.ts';

type Refund = Stripe.Refund;

const isDead = ({ status }: Refund): boolean => status === 'failed' || status === 'canceled';
const hasSucceeded = ({ status }: Refund): boolean => status === 'succeeded';

const total = (refunds: readonly Refund[]): number =>
  refunds.reduce((sum, { amount }) => sum + amount, 0);

/** How much of the instruction no refund covers yet, as Stripe counts it. */
export const uncovered = (
  { amount, currency }: PaymentInstruction,
  refunds: readonly Refund[],
): number => toStripeAmount(amount, currency) - total(refunds.filter((refund) => !isDead(refund)));

/** How much has reached the customer, in minor units. */
export const movedBy = (refunds: readonly Refund[]): number =>
  refunds
    .filter(hasSucceeded)
    .reduce((sum, { amount, currency }) => sum + fromStripeAmount(amount, currency), 0);

/**
 * How a movement stands, by the refunds that have been made for it.
 * @returns nothing while a part is still to be made
 */
export const outcomeOfRefunds = (
  instruction: PaymentInstruction,
  refunds: readonly Refund[],
): MovementOutcome | undefined => {
  const dead = refunds.filter(isDead).findLast(countsFor(instruction));
  const isCovered = refunds.length > 0 && uncovered(instruction, refunds) <= 0;
  return isCovered || dead ? outcomeAsItIs(refunds, dead) : undefined;
};

/** How it stands when no part can be made any more. @param dead a refund that has failed */
export const outcomeAsItIs = (
  refunds: readonly Refund[],
  dead?: Refund,
): MovementOutcome | undefined => {
  const moved = movedBy(refunds);
  const open = refunds.filter((refund) => !isDead(refund) && !hasSucceeded(refund));
  if (open.length > 0) return { status: 'waiting', waitsFor: askedOf(open), moved };
  if (dead) return { ...refused(`The refund ${dead.id} ${reasonOf(dead)}`), moved };
  return moved > 0 ? { status: 'succeeded', moved } : undefined;
};

/** One that failed in an earlier try has been told; one of a refund that had ended may not. */
const countsFor =
  ({ key, hasEnded }: PaymentInstruction) =>
  ({ metadata }: Refund): boolean =>
    hasEnded || tagOf(metadata)?.key === key;

const askedOf = (open: readonly Refund[]) =>
  open.some(({ status }) => status === 'requires_action') ? 'customer' : 'bank';

const reasonOf = ({ status, failure_reason }: Refund): string =>
  status === 'canceled' ? 'was canceled' : `has failed: ${failure_reason ?? 'unknown'}`;
