import { Marketplace, REFUNDABLE } from '../support/marketplace.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { Runner } from '../support/runner.ts';
import { doubled, lateBy, lost, type Tamper } from '../support/tampered-timers.ts';

jest.setTimeout(90_000);

let runner: Runner;

beforeAll(async () => {
  runner = await Runner.start();
});
afterAll(() => runner.dispose());

/** A cancellation that nobody answers, and whose timers are tampered with. */
const waiting = async (tamper: Tamper) => {
  const shop = new Marketplace(runner);
  const orderId = await shop.place();
  const requestId = await shop.opened(orderId, 'cancellation');
  // The clock moves when the timers have been started.
  await runner.advance('PT1M');
  await runner.kill9();
  tamper(runner);
  runner = await Runner.start({ dataDirectory: runner.dataDirectory });
  return { orderId, requestId };
};

describe.each([
  ['are lost', lost],
  ['wake an hour late', lateBy(1)],
  ['wake 40 hours early', lateBy(-40)],
  ['wake twice', doubled],
])('timers that %s', (_, tamper) => {
  it('change nothing: silence is applied once, when the deadline has passed', async () => {
    const { orderId, requestId } = await waiting(tamper);
    await runner.advance('PT24H');
    await runner.advance('PT23H');
    const early = await new Marketplace(runner).request(orderId, requestId);
    // If nothing else does it, the sweep that follows the deadline does.
    await runner.advance('PT1H14M');

    const shop = new Marketplace(runner);
    expect(early).toMatchObject({ status: 'pending' });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      refund: { status: 'succeeded', amount: REFUNDABLE },
    });
    expect(await shop.history(orderId)).toEqual([
      'order_placed',
      'request_opened',
      'request_expired',
      'order_canceled',
      'refund_requested',
      'refund_succeeded',
    ]);
    expect(bookedMovements(runner, `refund-${requestId}`)).toEqual(['succeeded']);
  });
});
