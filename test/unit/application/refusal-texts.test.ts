import { VersionConflict } from '../../../lambdas/application/failures.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import { CUSTOMER, STRANGER } from '../../support/callers.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { outrun } from '../../support/in-memory/races.ts';
import { aKey } from '../../support/keys.ts';
import { aPlacedOrder, openCommand } from '../../support/placed-order.ts';

/** The sentence that a client reads. */
const sentenceOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    ({ message }: Error) => message,
  );

describe('a command that is refused says', () => {
  it('that there is no such order, or that it is not theirs: one sentence for both', async () => {
    const { give } = await aPlacedOrder();
    expect(await sentenceOf(give(STRANGER, openCommand('cancellation')))).toBe(
      'There is no order with this id, or it is not yours.',
    );
  });

  it('which scope the token lacks', async () => {
    const { ports } = await aPlacedOrder();
    const placing = placeOrder(ports, { caller: CUSTOMER, form: ORDER_FORM });
    expect(await sentenceOf(placing)).toBe(
      'The token needs the scope order-requests/orders.write.',
    );
  });

  it('that its key was used for something else', async () => {
    const { open } = await aPlacedOrder();
    await open('cancellation', { key: aKey('k', 'one') });
    expect(await sentenceOf(open('cancellation', { key: aKey('k', 'two') }))).toBe(
      'This Idempotency-Key came with another body before: use a new key for a new command.',
    );
  });

  it('that others kept being quicker', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const placed = await aPlacedOrder();
    const lose = async () => {
      throw new VersionConflict();
    };
    const through = outrun(placed.orders, lose, 6);
    expect(await sentenceOf(placed.step('start_work', { through }))).toBe(
      'The order kept changing meanwhile: read it and try again.',
    );
    jest.restoreAllMocks();
  });
});
