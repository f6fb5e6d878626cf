import fc from 'fast-check';
import { getOrder } from '../../lambdas/application/get-order.ts';
import type { Party } from '../../lambdas/domain/actor.ts';
import { CALLERS, STRANGER } from '../support/callers.ts';
import { REQUESTS, TYPES } from '../support/contract.ts';
import { codeOf } from '../support/refusals.ts';
import { PAYMENTS, plans } from './arbitraries.ts';
import { bothWorlds } from './both-worlds.ts';
import { expectSoundOrder } from './invariants.ts';
import type { Model } from './model.ts';
import { runInModel } from './model-commands.ts';
import { PATIENCE_MS, runs } from './settings.ts';

const HOUR = 3_600_000;

const payment = fc.constantFrom(...PAYMENTS);

/** What opening each type would meet, as the model sees it; nothing is done. */
const prospects = (model: Model, party: Party) =>
  TYPES.filter((type) => REQUESTS[type].openedBy.includes(party)).map((type) => {
    // The form is right in any case: it asks for the end that the order does not have yet.
    const variant = model.endAt.startsWith('2030-01') ? 'b' : 'a';
    const operation = { do: 'open', type, who: party, variant } as const;
    const [outcome = ''] = runInModel(structuredClone(model), operation).split(' ');
    return outcome === 'done' ? { type, allowed: true } : { type, allowed: false, reason: outcome };
  });

jest.setTimeout(PATIENCE_MS);

describe('an order, whatever happens to it', () => {
  it('does what the model does, and stays sound', async () => {
    await fc.assert(
      fc.asyncProperty(payment, plans(60), async (paid, plan) => {
        const { world, follow } = await bothWorlds(paid);
        await follow(plan);
        expectSoundOrder(world);
      }),
      runs(600),
    );
  });

  it('comes to an end when all are gone: two sweeps and a working provider are enough', async () => {
    await fc.assert(
      fc.asyncProperty(payment, plans(40), async (paid, plan) => {
        const { world, run, follow } = await bothWorlds(paid);
        await follow(plan);
        await run({ do: 'wait', ms: 49 * HOUR });
        await run({ do: 'sweep' });
        await run({ do: 'wait', ms: HOUR / 4 });
        await run({ do: 'sweep' });
        await run({ do: 'money', fault: 'ok' });
        expect(world.order().pendingRequest).toBeNull();
        expect(world.order().refund?.status).not.toBe('pending');
        expectSoundOrder(world);
      }),
      runs(200),
    );
  });

  it('is never seen by a stranger, and tells its parties what they would meet', async () => {
    await fc.assert(
      fc.asyncProperty(payment, plans(30), async (paid, plan) => {
        const { world, model, follow } = await bothWorlds(paid);
        await follow(plan);
        const { ports, orderId } = world;
        expect(await codeOf(getOrder(ports, orderId, STRANGER))).toBe('order-not-found');
        for (const party of ['customer', 'pro'] as const) {
          const { assistant } = await getOrder(ports, orderId, CALLERS[party]);
          expect(assistant).toMatchObject(prospects(model, party));
        }
      }),
      runs(200),
    );
  });
});
