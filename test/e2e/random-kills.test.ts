import fc from 'fast-check';
import { runs } from '../property/settings.ts';
import { Marketplace, opener, otherThan, type RequestType } from '../support/marketplace.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(180_000);

const ORDERS = 4;
const TYPES = ['cancellation', 'change_time', 'price_adjustment'] as const satisfies RequestType[];

/** In how many milliseconds whatever goes on is killed, if it is: one time in so many. */
const killedIn = (ms: number, oneIn: number) =>
  fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat(ms) },
  );

/** Something is done to one of the orders, or time goes on. */
const step = fc.oneof(
  fc.record({
    order: fc.nat(ORDERS - 1),
    act: fc.constantFrom('open', 'open', 'accept', 'decline', 'withdraw'),
    type: fc.constantFrom(...TYPES),
    killAfterMs: killedIn(40, 12),
  }),
  fc.record({ hours: fc.integer({ min: 1, max: 20 }), killAfterMs: killedIn(150, 4) }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Closed {
  readonly requestId: string;
  readonly status: string;
}

let runner: Runner;

afterEach(() => runner.dispose());

/** What is called is allowed to fail: the process may be gone, the request closed. */
const tried = (call: Promise<unknown>): Promise<unknown> => call.catch(() => undefined);

const act = async (
  orderId: string,
  { act, type }: Extract<Step, { act: string }>,
): Promise<unknown> => {
  const shop = new Marketplace(runner);
  if (act === 'open') return shop.open(orderId, type);
  const { pendingRequest } = await shop.order(orderId);
  if (!pendingRequest) return undefined;
  const by = opener[pendingRequest.type as RequestType];
  const path = `/v1/orders/${orderId}/requests/${pendingRequest.requestId}/${act}`;
  return shop.post(path, act === 'withdraw' ? by : otherThan(by));
};

const restart = async (): Promise<void> => {
  await runner.kill9();
  runner = await Runner.start({ dataDirectory: runner.dataDirectory });
  // The clock moves when all has been carried on that was stored.
  await runner.advance('PT1S');
};

const play = async (orderIds: readonly string[], course: readonly Step[]): Promise<void> => {
  for (const one of course) {
    const done = tried(
      'act' in one ? act(orderIds[one.order] ?? '', one) : runner.advance(`PT${one.hours}H`),
    );
    if (one.killAfterMs === undefined) await done;
    else {
      await new Promise((resolve) => setTimeout(resolve, one.killAfterMs));
      await restart();
      await done;
    }
  }
};

/** How each request of an order ended; the order has none that is still pending. */
const closedRequests = async (orderId: string): Promise<readonly Closed[]> => {
  const shop = new Marketplace(runner);
  const { body } = await shop.get(`/v1/orders/${orderId}/history?limit=100`, opener.cancellation);
  const opened = body.entries.filter(({ event }: { event: string }) => event === 'request_opened');
  return Promise.all(
    opened.map(({ data }: { data: Closed }) => shop.request(orderId, data.requestId)),
  );
};

const remindersOf = async (requestId: string): Promise<readonly string[]> =>
  (await runner.events())
    .filter(({ detail }) => detail.data.requestId === requestId && detail.data.remaining)
    .map(({ detail }) => detail.data.remaining);

it('a random course under kill -9 keeps every promise', async () => {
  const [course = []] = fc.sample(fc.array(step, { minLength: 40, maxLength: 40 }), runs(1));
  runner = await Runner.start();
  const orderIds: string[] = [];
  for (let order = 0; order < ORDERS; order += 1) {
    orderIds.push(await new Marketplace(runner).place());
  }
  await play(orderIds, course);
  await runner.advance('PT48H15M');
  await runner.advance('PT1H');

  for (const orderId of orderIds) {
    const { refunds, pendingRequest } = await new Marketplace(runner).order(orderId);
    expect(pendingRequest).toBeNull();
    for (const { requestId, status } of await closedRequests(orderId)) {
      expect(['accepted', 'declined', 'withdrawn', 'expired']).toContain(status);
      const reminded = await remindersOf(requestId);
      const all = ['PT24H', 'PT2H'];
      expect(reminded).toEqual(status === 'expired' ? all : all.slice(0, reminded.length));
    }
    for (const { requestId, status } of refunds) {
      expect(status).toBe('succeeded');
      expect(bookedMovements(runner, `refund-${requestId}`)).toEqual(['succeeded']);
    }
  }
});
