import type Stripe from 'stripe';
import type { MovementOutcome } from '../../../domain/commands.ts';
import { fromStripeAmount } from './amounts.ts';
import { refused } from './failures.ts';

type Intent = Stripe.PaymentIntent;

/** Their bank wants the customer to confirm; who has tried and failed may try again. */
const UNCONFIRMED = ['authentication_required', 'payment_intent_authentication_failure'];

const isUnconfirmed = ({ last_payment_error }: Intent): boolean =>
  UNCONFIRMED.includes(last_payment_error?.code ?? '');

/** Whether only the customer can bring it on. */
const needsCustomer = (intent: Intent): boolean =>
  intent.status === 'requires_action' ||
  (intent.status === 'requires_payment_method' && isUnconfirmed(intent));

/**
 * How a charge stands. What will not be paid is canceled at Stripe before it counts as refused: it
 * could be paid later, when nobody expects it.
 * @param giveUp also of one that waits for the customer
 */
export const settleCharge = async (
  stripe: Stripe,
  intent: Intent,
  giveUp: boolean,
): Promise<MovementOutcome> => {
  const reference = intent.id;
  const waiting = (waitsFor: 'bank' | 'customer') =>
    ({ status: 'waiting', waitsFor, reference }) as const;
  switch (intent.status) {
    case 'succeeded':
      return {
        ...{ status: 'succeeded', reference },
        moved: fromStripeAmount(intent.amount_received, intent.currency),
      };
    case 'canceled':
      return refused(reasonOf(intent));
    case 'processing':
    case 'requires_capture':
      return waiting('bank');
    default:
      if (needsCustomer(intent) && !giveUp) return waiting('customer');
      return settleCharge(stripe, await cancel(stripe, intent), giveUp);
  }
};

const reasonOf = (intent: Intent): string => {
  const { id, last_payment_error: error } = intent;
  if (!error) return `The payment ${id} was canceled`;
  if (isUnconfirmed(intent)) return 'The customer did not confirm the payment';
  return error.message ?? error.code ?? `The payment ${id} failed`;
};

/** @throws StripeError when it can be canceled neither now nor later, or stands as it did */
const cancel = async (stripe: Stripe, intent: Intent): Promise<Intent> => {
  try {
    return await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
  } catch (error) {
    // It has gone on in the meantime: paid, perhaps.
    const now = await stripe.paymentIntents.retrieve(intent.id);
    if (now.status === intent.status) throw error;
    return now;
  }
};
