import type { Change, OrderEvent } from '../../lambdas/domain/events.ts';
import { evolve, orderFrom } from '../../lambdas/domain/evolve.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import type { Model } from './model.ts';
import type { RealWorld } from './real-world.ts';

const CLOSINGS: readonly string[] = [
  'request_accepted',
  'request_declined',
  'progress_provided',
  'request_withdrawn',
  'request_expired',
];

type Placed = Extract<OrderEvent, { event: 'order_placed' }>;
type Opened = Extract<OrderEvent, { event: 'request_opened' }>;

const replay = ([first, ...rest]: readonly Change[]): Order => {
  if (!first) throw new Error('The log is empty');
  return rest.reduce(evolve, orderFrom(first, (first.events[0] as Placed).data));
};

/** At most one request is pending, and each closes on its own side of its deadline. */
const expectOrderlyRequests = (log: readonly Change[]): void => {
  let pending: Opened['data'] | undefined;
  for (const { at, events } of log) {
    for (const event of events) {
      if (event.event === 'request_opened') {
        expect(pending).toBeUndefined();
        pending = event.data;
      }
      if (!CLOSINGS.includes(event.event)) continue;
      expect(event.data).toHaveProperty('requestId', pending?.requestId);
      const isLate = Date.parse(at) >= Date.parse(pending?.expiresAt ?? '');
      expect({ event: event.event, isLate }).toEqual({
        event: event.event,
        isLate: event.event === 'request_expired',
      });
      pending = undefined;
    }
  }
};

const expectConservedMoney = ({ order, log, payments }: RealWorld): void => {
  const { payment, refund } = order();
  const events = log().flatMap(({ events }) => events);
  const succeeded = events.filter(({ event }) => event === 'refund_succeeded');
  expect(succeeded.length).toBeLessThanOrEqual(1);
  const moved = payments.moved().reduce((sum, { amount }) => sum + amount, 0);
  expect(payments.moved().length).toBeLessThanOrEqual(1);
  const { captured = 0, serviceFee = 0, refunded = 0 } = payment ?? {};
  expect(moved).toBeLessThanOrEqual(captured - serviceFee);
  // What the provider has moved is what we say, as soon as we know how it ended.
  if (refund?.status !== 'pending') expect(refunded).toBe(moved);
  expect(refunded === 0 || refunded === captured - serviceFee).toBe(true);
};

/** What must hold of every order at every time, whatever has happened to it. */
export const expectSoundOrder = (world: RealWorld): void => {
  const [order, log] = [world.order(), world.log()];
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
  expect(order.version).toBe(log.length);
  expect(replay(log)).toEqual(order);
  expectOrderlyRequests(log);
  expectConservedMoney(world);
};

/** The order as the model tells it. */
export const modelView = ({ refund, payment, ...model }: Model) => ({
  version: model.version,
  status: model.status,
  price: model.price,
  endAt: model.endAt,
  pendingId: model.pendingId,
  refunded: payment?.refunded ?? null,
  refund: refund && { amount: refund.amount, status: refund.status },
});

/** The same of the order as it is stored. */
export const storedView = ({ refund, payment, ...order }: Order): ReturnType<typeof modelView> => ({
  version: order.version,
  status: order.status,
  price: order.price.amount,
  endAt: order.endAt,
  pendingId: order.pendingRequest?.requestId ?? null,
  refunded: payment?.refunded ?? null,
  refund: refund && { amount: refund.amount, status: refund.status },
});
