import Stripe from 'stripe';
import {
  allOf,
  isOpenDispute,
  isUnderWay,
  leftOf,
  paymentsIn,
  waitsForCustomer,
} from './account.ts';
import { type Currency, inSteps } from './currencies.ts';
import type { FaultyStripe } from './faulty-stripe.ts';
import type { End, Happening } from './happenings.ts';

type Of<At extends Happening['at']> = Extract<Happening, { at: At }>;

const choose = <T>(choices: readonly T[], coin: number): T | undefined =>
  choices[coin % choices.length];

/** What people and banks do at Stripe, as far as it can be done now. */
export const play = (atStripe: FaultyStripe, currency: Currency) => {
  const { double, stripe } = atStripe;
  const { objects, control } = double;

  /** A payment that no bank has taken, and a part of what is left of it. */
  const partOf = ({ coin, part }: Of<'dispute'> | Of<'dashboard'>) => {
    const parts = paymentsIn(objects)
      .filter(({ disputed }) => disputed === 0)
      .map((payment) => ({
        intent: payment.intent.id,
        amount: inSteps(leftOf(payment) * part, currency),
      }));
    return choose(
      parts.filter(({ amount }) => amount > 0),
      coin,
    );
  };

  const underWay = () =>
    [...allOf(objects, 'payment_intent'), ...allOf(objects, 'refund')].filter(isUnderWay);

  const settle = ({ object, id }: ReturnType<typeof underWay>[number], ends: End) =>
    object === 'refund' ? control.settleRefund(id, ends) : control.settlePayment(id, ends);

  /** With the card that was kept; one that is declined waits for another, and is seen as it is. */
  const confirm = async ({ id, customer }: Stripe.PaymentIntent): Promise<void> => {
    const cards = allOf(objects, 'payment_method').filter((card) => card.customer === customer);
    try {
      await stripe.paymentIntents.confirm(id, { payment_method: cards[0]?.id ?? '' });
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
    }
  };

  return {
    /** Banks say of all that is under way how it ends. */
    settleAll: (ends: End): void => {
      for (const open of underWay()) settle(open, ends);
    },
    bank: ({ coin, ends }: Of<'bank'>): void => {
      const open = choose(underWay(), coin);
      if (open) settle(open, ends);
    },
    dashboard: (refund: Of<'dashboard'>): void => {
      const part = partOf(refund);
      atStripe.meet([refund.begins]);
      if (part) control.refund(part.intent, part.amount);
    },
    dispute: (dispute: Of<'dispute'>): void => {
      const part = partOf(dispute);
      if (part) control.dispute(part.intent, { amount: part.amount });
    },
    verdict: ({ coin, for: outcome }: Of<'verdict'>): void => {
      const dispute = choose(allOf(objects, 'dispute').filter(isOpenDispute), coin);
      if (dispute) control.closeDispute(dispute.id, outcome);
    },
    comeback: ({ coin }: Of<'comeback'>): void => {
      const arrived = allOf(objects, 'refund').filter(({ status }) => status === 'succeeded');
      const refund = choose(arrived, coin);
      if (refund) control.settleRefund(refund.id, 'failed');
    },
    customer: async ({ coin, begins, ends }: Of<'customer'>): Promise<void> => {
      const asked = choose(allOf(objects, 'payment_intent').filter(waitsForCustomer), coin);
      atStripe.meet([begins]);
      if (asked?.status === 'requires_action') control.authenticate(asked.id, ends);
      else if (asked) await confirm(asked);
    },
  };
};
