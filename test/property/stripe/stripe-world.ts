import { Unavailable } from '../../../lambdas/application/failures.ts';
import { moveMoney } from '../../../lambdas/application/move-money.ts';
import { clockAt } from '../../support/clock.ts';
import { PLACED_AT } from '../../support/placed-order.ts';
import { purchaseAt } from '../../support/stripe-orders.ts';
import { aim } from '../aim.ts';
import type { Intent } from '../arbitraries.ts';
import { orderForm } from '../both-worlds.ts';
import type { Command } from '../model.ts';
import { modelOf } from '../model-of.ts';
import { aWorldPaidBy } from '../real-world.ts';
import { type Currency, toUnits } from './currencies.ts';
import { faultyStripe } from './faulty-stripe.ts';
import type { Happening } from './happenings.ts';
import type { Step } from './plans.ts';
import { play } from './play.ts';

/** How an order was paid for, in minor units. */
export interface Paid {
  readonly currency: Currency;
  readonly captured: number;
  readonly serviceFee: number;
}

/** What is unknown now is seen in the order later. */
const perhaps = async (attempt: Promise<void>): Promise<void> => {
  try {
    await attempt;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
};

/** An order that was paid for at Stripe, and Stripe. */
export const aStripeWorld = async ({ currency, captured, serviceFee }: Paid) => {
  const clock = clockAt(PLACED_AT);
  // How old a webhook's signature is depends on the machine's clock.
  jest.spyOn(Date, 'now').mockImplementation(clock.now);
  const stripe = faultyStripe(clock);
  const { id: reference } = await purchaseAt(stripe.stripe, {
    ...{ amount: toUnits(captured, currency), currency: currency.toLowerCase() },
  });
  const form = orderForm({ captured, serviceFee, reference }, currency);
  const world = await aWorldPaidBy(form, { clock, payments: stripe.payments });
  const { orderId } = world;
  const paidOrders = { boughtWith: async (id: string) => (id === reference ? orderId : undefined) };
  const ports = { ...world.ports, news: stripe.news, paidOrders };
  const { settleAll, ...atStripe } = play(stripe, currency);
  const past: Command[] = [];

  const tryOnce = (movementId: string) => perhaps(moveMoney(ports, { orderId, movementId }));

  const tryAny = async ({ coin, faults, atOnce }: Extract<Happening, { at: 'try' }>) => {
    const pending = world.order().movements.filter(({ status }) => status === 'pending');
    const movement = pending[coin % pending.length];
    stripe.meet(faults);
    if (!movement) return;
    await Promise.all(Array.from({ length: atOnce }, () => tryOnce(movement.movementId)));
  };

  const happen = async (happening: Happening): Promise<void> => {
    switch (happening.at) {
      case 'try':
        return tryAny(happening);
      case 'webhooks':
        stripe.faults.webhooks = happening.fault;
        return;
      case 'arrival':
        stripe.meet(happening.faults);
        return stripe.deliver(ports);
      default:
        return atStripe[happening.at](happening as never);
    }
  };

  const act = async (intent: Intent): Promise<void> => {
    const operation = aim(intent, modelOf(world.order(), world.log(), clock.now()), past);
    if ('who' in operation) past.push(operation);
    await world.run(operation);
  };

  return {
    ...{ ...world, stripe, currency, serviceFee, tryOnce, settleAll },
    deliver: () => stripe.deliver(ports),
    /** Does what somebody wants, or has happen what happens at Stripe. */
    step: (step: Step) => ('at' in step ? happen(step) : act(step)),
  };
};

export type StripeWorld = Awaited<ReturnType<typeof aStripeWorld>>;
