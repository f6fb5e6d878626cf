import { stripeInbox } from '../../../lambdas/adapters/payments/stripe/inbox.ts';
import { stripeNews } from '../../../lambdas/adapters/payments/stripe/news.ts';
import { stripePayments } from '../../../lambdas/adapters/payments/stripe/payments.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import type { Clock } from '../../../lambdas/application/ports.ts';
import type { NewsPorts, NewsRef } from '../../../lambdas/application/provider-news.ts';
import { takeUpNews } from '../../../lambdas/application/provider-news.ts';
import { receiveNews } from '../../../lambdas/application/receive-news.ts';
import type { StripeFault } from '../../../local/stripe/faults.ts';
import { stripeDouble } from '../../support/stripe-double.ts';
import { STRIPE_KEYS } from '../../support/stripe-orders.ts';
import type { Faults } from './happenings.ts';

const secret = async () => STRIPE_KEYS;

/** Numbers from 0 up to 1 that are spread out, and the same every time. */
const spread = () => {
  let last = 0;
  return () => {
    last = (last + 0.618_034) % 1;
    return last;
  };
};

/** The provider over the double of Stripe, which is told request by request how to behave. */
export const faultyStripe = (clock: Clock) => {
  const stripe = stripeDouble({ now: clock.now, random: spread() });
  let ahead: StripeFault[] = [];

  const meet = ([first = 'ok', ...others]: Faults): void => {
    stripe.faults.payments = first;
    ahead = others;
  };

  const settings = {
    ...{ apiUrl: 'https://api.stripe.com', secret },
    fetch: async (...request: Parameters<typeof stripe.double.fetch>) => {
      const answer = stripe.double.fetch(...request);
      return answer.finally(() => meet([ahead[0] ?? stripe.faults.payments, ...ahead.slice(1)]));
    },
  };

  const inbox = stripeInbox(secret);
  const queue: NewsRef[] = [];
  const put = async (ref: NewsRef) => void queue.push(ref);

  /** As the queue's consumer does: what cannot be taken up now stays. */
  const takeUp = async (ports: NewsPorts, ref: NewsRef): Promise<void> => {
    try {
      await takeUpNews(ports, ref);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      queue.push(ref);
    }
  };

  return {
    ...stripe,
    news: stripeNews(settings),
    payments: {
      ...stripePayments(settings),
      behave: (fault: StripeFault) => meet([fault]),
    },
    /** How Stripe behaves from now on. */
    meet,
    /** Webhooks that are due arrive, and what is in the queue is taken up. */
    deliver: async (ports: NewsPorts): Promise<void> => {
      await stripe.webhooks.sendDue();
      for (const { body, signature } of stripe.received.splice(0)) {
        await receiveNews({ inbox, queue: { put } }, Buffer.from(body), signature);
      }
      for (const ref of queue.splice(0)) await takeUp(ports, ref);
    },
  };
};

export type FaultyStripe = ReturnType<typeof faultyStripe>;
