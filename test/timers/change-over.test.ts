import { TIMERS, type TimerKind } from '../../lib/timers.ts';
import { customer, Marketplace, pro, REFUNDABLE } from '../support/marketplace.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(120_000);

let runner: Runner;
let shop: Marketplace;

afterEach(() => runner.dispose());

const startWith = async (timers: TimerKind, dataDirectory?: string): Promise<void> => {
  runner = await Runner.start({ env: { TIMERS: timers }, ...(dataDirectory && { dataDirectory }) });
  shop = new Marketplace(runner);
};

/** Goes on with the other kind of timers, in the midst of everything. */
const changeTo = async (timers: TimerKind): Promise<void> => {
  await runner.kill9();
  await startWith(timers, runner.dataDirectory);
};

const remindersOf = async (orderId: string): Promise<string[]> =>
  (await runner.events())
    .filter(({ detailType, detail }) => /_reminder$/.test(detailType) && detail.orderId === orderId)
    .map(({ detail }) => detail.data.remaining);

const cancellation = async () => {
  const orderId = await shop.place();
  const requestId = await shop.opened(orderId, 'cancellation', customer);
  return { orderId, requestId, path: `/v1/orders/${orderId}/requests/${requestId}` };
};

const refunded = { status: 'canceled', refund: { status: 'succeeded', amount: REFUNDABLE } };

describe.each(TIMERS)('with requests open, changing over from %s and back', (from) => {
  const to = TIMERS.find((kind) => kind !== from) as TimerKind;

  it('loses no deadline, and sends no reminder twice or for a closed request', async () => {
    await startWith(from);
    const [silent, answered, moved] = [
      await cancellation(),
      await cancellation(),
      await cancellation(),
    ];
    await runner.advance('PT1H');
    await changeTo(to);
    const { openedAt } = await shop.request(moved.orderId, moved.requestId);
    const expiresAt = new Date(Date.parse(openedAt) + 72 * 3_600_000).toISOString();
    const extended = await shop.post(`${moved.path}/extend`, customer, { expiresAt });
    const declined = await shop.post(`${answered.path}/decline`, pro, {});
    const opened = await cancellation();
    await runner.advance('PT24H');
    await changeTo(from);
    await runner.advance('PT21H');
    const withdrawn = await shop.post(`${opened.path}/withdraw`, customer);
    await runner.advance('PT2H');
    expect(await shop.order(silent.orderId)).toMatchObject(refunded);
    expect(await shop.request(moved.orderId, moved.requestId)).toMatchObject({ status: 'pending' });
    await runner.advance('PT49H');

    expect([extended, declined, withdrawn].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await shop.order(moved.orderId)).toMatchObject(refunded);
    expect(await shop.order(answered.orderId)).toMatchObject({ status: 'accepted', refund: null });
    expect(await remindersOf(silent.orderId)).toEqual(['PT24H', 'PT2H']);
    expect(await remindersOf(moved.orderId)).toEqual(['PT24H', 'PT2H']);
    expect(await remindersOf(answered.orderId)).toEqual([]);
    expect(await remindersOf(opened.orderId)).toEqual(['PT24H']);
  });

  it('loses no money that is on its way, and moves none twice', async () => {
    await startWith(from);
    await runner.payments('timeout');
    const first = await cancellation();
    await shop.post(`${first.path}/accept`, pro);
    await runner.advance('PT1M');
    await changeTo(to);
    const second = await cancellation();
    await shop.post(`${second.path}/accept`, pro);
    await runner.advance('PT1M');
    await changeTo(from);
    await runner.payments('ok');
    await runner.advance('PT1H');

    for (const { orderId, requestId } of [first, second]) {
      expect(await shop.order(orderId)).toMatchObject(refunded);
      expect(bookedMovements(runner, `refund-${requestId}`)).toEqual(['succeeded']);
    }
  });
});
