import fc from 'fast-check';
import { getOrder } from '../../lambdas/application/get-order.ts';
import type { Party } from '../../lambdas/domain/actor.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { CALLERS, STRANGER } from '../support/callers.ts';
import {
  GROUNDS,
  HOUR,
  LONGEST_ABSENCE_MS,
  REQUESTS,
  TYPES,
  WINDOW_MS,
} from '../support/contract.ts';
import { codeOf } from '../support/refusals.ts';
import { PAYMENTS } from './arbitraries.ts';
import { bothWorlds } from './both-worlds.ts';
import { expectSoundOrder } from './invariants.ts';
import { type Model, type Operation, pendingOf } from './model.ts';
import { runInModel } from './model-commands.ts';
import { movementsIn, refundableIn } from './model-money.ts';
import { plans } from './plans.ts';
import { PATIENCE_MS, runs } from './settings.ts';

const payment = fc.constantFrom(...PAYMENTS);

/** What opening the type would meet at best, as the model sees it; nothing is done. */
const prospect = (model: Model, type: RequestType, who: Party): string => {
  const outcomes = GROUNDS.map((ground) => {
    const operation = { do: 'open', type, who, ground, amount: 1, variant: 'wrong' } as const;
    return runInModel(structuredClone(model), operation);
  });
  // The form is the last thing that is looked at: nothing else stands against it.
  return outcomes.find((outcome) => outcome === 'invalid-form') ?? (outcomes[0] as string);
};

const prospects = (model: Model, party: Party) =>
  TYPES.filter((type) => REQUESTS[type].openedBy.includes(party)).map((type) => {
    const reason = prospect(model, type, party);
    return reason === 'invalid-form' ? { type, allowed: true } : { type, allowed: false, reason };
  });

/** How a moderator decides what is contested, if anything is. */
const resolution = (model: Model, amount: number): readonly Operation[] => {
  const request = pendingOf(model);
  if (request?.status !== 'contested') return [];
  const { id: requestId, type } = request;
  const about = { reply: 'resolution', requestId, type, amount } as const;
  return [{ do: 'reply', ...about, who: 'moderator', variant: 'a' }];
};

/** One good try for each movement that is under way. */
const moves = (model: Model): readonly Operation[] =>
  movementsIn(model)
    .filter(({ status }) => status === 'pending')
    .map(({ id }) => ({ do: 'money', movementId: id, fault: 'ok' }));

jest.setTimeout(PATIENCE_MS);

describe('an order, whatever happens to it', () => {
  it('does what the model does, and stays sound', async () => {
    await fc.assert(
      fc.asyncProperty(payment, plans(60), async (paid, plan) => {
        const { world, follow } = await bothWorlds(paid);
        await follow(plan);
        expectSoundOrder(world);
      }),
      runs(1000),
    );
  });

  it('comes to an end when all are gone: sweeps, a working provider and a moderator are enough', async () => {
    await fc.assert(
      fc.asyncProperty(payment, plans(40), fc.nat(), async (paid, plan, some) => {
        const { world, model, run, follow } = await bothWorlds(paid);
        const runAll = async (operations: readonly Operation[]) => {
          for (const operation of operations) await run(operation);
        };
        await follow(plan);
        await run({ do: 'wait', ms: LONGEST_ABSENCE_MS + WINDOW_MS.dispute + HOUR });
        await run({ do: 'sweep' });
        await runAll(resolution(model, some % (refundableIn(model) + 1)));
        await run({ do: 'wait', ms: HOUR / 4 });
        await run({ do: 'sweep' });
        // Charges first; a refund that waited for them comes after.
        await runAll(moves(model));
        await runAll(moves(model));
        const { pendingRequest, movements } = world.order();
        expect(pendingRequest).toBeNull();
        expect(movements.map(({ status }) => status)).not.toContain('pending');
        expectSoundOrder(world);
      }),
      runs(400),
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
