import fc from 'fast-check';
import { faultsOfEvent } from '../support/event-schemas.ts';
import { sentOf } from '../support/published-events.ts';
import { PAYMENTS } from './arbitraries.ts';
import { bothWorlds } from './both-worlds.ts';
import { plans } from './plans.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.setTimeout(PATIENCE_MS);

describe('what others are told, whatever happens to an order', () => {
  it('fits its schemas, and has names and an order that hold when it is told again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PAYMENTS),
        plans(40),
        fc.nat(),
        async (paid, plan, at) => {
          const { world, follow } = await bothWorlds(paid);
          await follow(plan);
          const log = world.log();
          const told = await sentOf(log);
          expect(told.flatMap(faultsOfEvent)).toEqual([]);

          const ids = told.map(({ detail }) => detail.id);
          expect(new Set(ids).size).toBe(ids.length);
          const versions = told.map(({ detail }) => detail.version);
          expect(versions).toEqual(versions.toSorted((a, b) => a - b));

          const repeated = await sentOf(log.slice(at % log.length));
          expect(repeated).toEqual(told.slice(told.length - repeated.length));
        },
      ),
      runs(200),
    );
  });
});
