import fc from 'fast-check';
import type { Loaded, OrderStore } from '../../lambdas/application/order-store.ts';
import { aim } from './aim.ts';
import { type Intent, intents, PAYMENTS } from './arbitraries.ts';
import { aModel, orderForm } from './both-worlds.ts';
import { expectSoundOrder } from './invariants.ts';
import type { Command, Model, Operation, Variant } from './model.ts';
import { runInModel } from './model-commands.ts';
import { plans } from './plans.ts';
import { aRealWorld } from './real-world.ts';
import { PATIENCE_MS, runs } from './settings.ts';
import { modelView, storedView } from './views.ts';

/**
 * A store whose every step the scheduler puts off as it likes. What is read together is read at
 * different instants, as a batch of consistent reads is: only what is written together is one.
 */
const putOff =
  (scheduler: fc.Scheduler) =>
  (store: OrderStore): OrderStore => {
    const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
    const later = async (id: string, options: Parameters<OrderStore['load']>[1], what: string) => {
      await turn(`read ${what}`);
      return store.load(id, options);
    };
    return {
      ...store,
      load: async (id, options) => {
        const [first, second, third] = await Promise.all(
          ['order', 'opening', 'key'].map((what) => later(id, options, what)),
        );
        if (!first) return undefined;
        const loaded: Loaded = {
          order: first.order,
          ...(second?.opening && { opening: second.opening }),
          ...(third?.remembered && { remembered: third.remembered }),
        };
        return loaded;
      },
      changes: async (...query) => {
        await turn('read changes');
        return store.changes(...query);
      },
      append: async (append) => {
        await turn('write');
        return store.append(append);
      },
      remember: async (...remembered) => {
        await turn('remember');
        return store.remember(...remembered);
      },
    };
  };

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
        permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
      );

/** What would be seen and stored if the operations came in this order, one after the other. */
const inTurn = (model: Model, operations: readonly Operation[], order: readonly number[]) => {
  const copy = structuredClone(model);
  const seen: string[] = [];
  for (const index of order) seen[index] = runInModel(copy, operations[index] as Operation);
  return { seen, stored: modelView(copy) };
};

/** The first command once more with the same key, and perhaps with another body. */
const withTwin = (operations: readonly Operation[], variant: Variant | null) => {
  const [first, ...others] = operations;
  if (!variant || !first || !('who' in first)) return operations;
  const keyed = { ...first, key: 'twin' };
  return [keyed, { ...keyed, variant }, ...others];
};

interface Race {
  readonly paid: (typeof PAYMENTS)[number];
  readonly before: readonly Intent[];
  readonly atOnce: readonly Intent[];
  readonly twin: Variant | null;
}

/**
 * Time goes on between the steps of a command, but not as long as keys are remembered. The
 * provider behaves: how it fails is a matter of its own, and no two of its faults can race.
 */
const tamed = (intent: Intent): Intent => {
  if (intent.do === 'money') return { ...intent, fault: 'ok' };
  return intent.do === 'wait' && intent.ms > 3_600_000 ? { do: 'wait', ms: 1 } : intent;
};

const race: fc.Arbitrary<Race> = fc.record({
  paid: fc.constantFrom(...PAYMENTS),
  before: plans(12),
  atOnce: intents(3).map((some) => some.map(tamed)),
  twin: fc.option(fc.constantFrom<Variant[]>('a', 'a', 'b', 'wrong')),
});

const happensAtOnce = async (scheduler: fc.Scheduler, { paid, before, atOnce, twin }: Race) => {
  let isRace = false;
  const model = aModel(paid);
  const world = await aRealWorld(orderForm(paid), (store) => {
    const slow = putOff(scheduler)(store);
    return new Proxy(store, { get: (_, name) => Reflect.get(isRace ? slow : store, name) });
  });
  const past: Command[] = [];
  for (const intent of before) {
    const operation = aim(intent, model, past);
    if ('who' in operation) past.push(operation);
    expect(await world.run(operation)).toBe(runInModel(model, operation));
  }
  const aimed = atOnce.map((intent) => aim(intent, model, past));
  const operations = withTwin(aimed, twin);
  isRace = true;
  const start = async (operation: Operation) => {
    await scheduler.schedule(Promise.resolve(), `start ${JSON.stringify(operation)}`);
    return world.run(operation);
  };
  const seen = await scheduler.waitFor(Promise.all(operations.map(start)));
  const possible = permutations([...operations.keys()]).map((order) =>
    inTurn(model, operations, order),
  );
  expect(possible).toContainEqual({ seen, stored: storedView(world.order()) });
  expectSoundOrder(world);
};

beforeAll(() => {
  // The pauses after a lost race are random: here they are as short as can be.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterAll(() => {
  jest.restoreAllMocks();
});

jest.setTimeout(PATIENCE_MS);

describe('whoever acts at once', () => {
  it('sees and leaves what one order of events could have led to', async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), race, happensAtOnce), runs(1500));
  });
});
