import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { fromChangeItem, toChangeItem } from '../../lambdas/adapters/dynamodb/change-item.ts';
import { fromOrderItem, toOrderItem } from '../../lambdas/adapters/dynamodb/items.ts';
import { changeFromImage } from '../../lambdas/adapters/dynamodb/stream-records.ts';
import { PAYMENTS } from './arbitraries.ts';
import { bothWorlds } from './both-worlds.ts';
import { plans } from './plans.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.setTimeout(PATIENCE_MS);

/** Places in an item, as paths, that hold an empty map or list. */
const emptyPlaces = (value: unknown, path = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value);
  return inner.length === 0
    ? [path]
    : inner.flatMap(([name, part]) => emptyPlaces(part, `${path}/${name}`));
};

describe('what is stored of any order', () => {
  it('holds nothing that engines disagree on, and is read as it was written', async () => {
    const payment = fc.constantFrom(...PAYMENTS);
    await fc.assert(
      fc.asyncProperty(payment, plans(40), async (paid, plan) => {
        const { world, follow } = await bothWorlds(paid);
        await follow(plan);

        const item = toOrderItem(world.order());
        expect(emptyPlaces(item)).toEqual([]);
        expect(fromOrderItem(item)).toEqual(world.order());

        for (const change of world.log()) {
          const changeItem = toChangeItem(change);
          expect(emptyPlaces(changeItem)).toEqual([]);
          expect(fromChangeItem(changeItem)).toEqual(change);
          expect(changeFromImage(marshall(changeItem))).toEqual(change);
        }
      }),
      runs(150),
    );
  });
});
