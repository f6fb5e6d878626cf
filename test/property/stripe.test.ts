import fc from 'fast-check';
import { PAYMENTS } from './arbitraries.ts';
import { expectSoundLog } from './invariants.ts';
import { PATIENCE_MS, runs } from './settings.ts';
import { CURRENCIES, inSteps, toUnits } from './stripe/currencies.ts';
import {
  expectFullRefunds,
  expectNothingMovedTwice,
  expectNothingPending,
  expectTrueBooks,
} from './stripe/invariants.ts';
import { plansAtStripe } from './stripe/plans.ts';
import { comeToRest, resendWebhooks } from './stripe/rest.ts';
import { aStripeWorld, type Paid } from './stripe/stripe-world.ts';

/** A fee may leave a rest that is not in whole steps of a currency. */
const prepaid = fc.constantFrom(...PAYMENTS.filter((payment) => payment !== null), {
  captured: 50_000,
  serviceFee: 4_997,
});

/** As much as Stripe can take at all. */
const paid: fc.Arbitrary<Paid> = fc
  .tuple(fc.constantFrom(...CURRENCIES), prepaid)
  .map(([currency, payment]) => ({ currency, ...payment }))
  .filter(({ currency, captured }) => inSteps(toUnits(captured, currency), currency) > 0);

/** How what is under way at banks ends, once everything works again. */
const ends = fc.constantFrom('succeeded' as const, 'succeeded' as const, 'failed' as const);

const RETRY = { do: 'retry', who: 'backEnd', coin: 0, variant: 'a', key: undefined } as const;

const LONGEST_PAUSE_MS = 1_000;

beforeAll(() => {
  // The pauses between two tries are as short as can be. Time-outs stay.
  const { setTimeout: wait } = globalThis;
  const hasty = (work: () => void, ms = 0, ...given: []) =>
    wait(work, ms <= LONGEST_PAUSE_MS ? 0 : ms, ...given);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(hasty as typeof setTimeout);
  jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterAll(() => {
  jest.restoreAllMocks();
});

jest.setTimeout(PATIENCE_MS);

describe('an order that was paid for at Stripe, whatever happens to its money there', () => {
  it('never moves anything twice, and comes to say what Stripe has moved', async () => {
    await fc.assert(
      fc.asyncProperty(paid, plansAtStripe(60), ends, async (payment, plan, end) => {
        const world = await aStripeWorld(payment);
        for (const step of plan) {
          await world.step(step);
          expectNothingMovedTwice(world);
        }
        // What webhooks tell is found out without them, but for what has come back.
        await comeToRest(world, end);
        expectNothingPending(world);
        await resendWebhooks(world);
        await comeToRest(world, end);
        expectNothingPending(world);
        expectTrueBooks(world);

        await world.step(RETRY);
        await comeToRest(world, 'succeeded');
        expectNothingMovedTwice(world);
        expectTrueBooks(world);
        expectFullRefunds(world);
        expectSoundLog(world.order(), world.log());
      }),
      runs(150),
    );
  });
});
