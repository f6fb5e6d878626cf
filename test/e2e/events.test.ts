import { faultsOfEvent } from '../support/event-schemas.ts';
import {
  contest,
  customer,
  Marketplace,
  moderator,
  pro,
  resolution,
} from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

/** The customer pays for more work, and then nobody answers that the order be canceled. */
const extendedThenCanceled = async (): Promise<string> => {
  const orderId = await shop.place();
  const work = await shop.opened(orderId, 'additional_work');
  await shop.post(`/v1/orders/${orderId}/requests/${work}/accept`, customer);
  await runner.advance('PT1M');
  await shop.opened(orderId, 'cancellation');
  return orderId;
};

const disputedThenResolved = async (): Promise<string> => {
  const orderId = await shop.placeFor('dispute');
  const path = `/v1/orders/${orderId}/requests/${await shop.opened(orderId, 'dispute')}`;
  await shop.post(`${path}/contest`, pro, contest);
  await shop.post(`${path}/resolution`, moderator, resolution);
  return orderId;
};

it('what the bus gets, from changes and from timers, is what docs/events describes', async () => {
  const orderIds = [await extendedThenCanceled(), await disputedThenResolved()];
  await runner.advance('P8D');
  const events = await runner.events();

  expect(events.flatMap(faultsOfEvent)).toEqual([]);
  const ids = events.map(({ detail }) => detail.id);
  expect(new Set(ids).size).toBe(ids.length);
  const [extended, disputed] = orderIds.map((orderId) =>
    events.filter(({ detail }) => detail.orderId === orderId).map(({ detailType }) => detailType),
  );
  expect(extended).toEqual([
    ...['order_placed', 'request_opened', 'request_accepted', 'work_added', 'charge_requested'],
    ...['charge_succeeded', 'request_opened', 'request_reminder', 'request_reminder'],
    ...['request_expired', 'order_canceled', 'refund_requested', 'refund_succeeded'],
  ]);
  expect(disputed).toEqual([
    ...['order_placed', 'request_opened', 'request_contested'],
    ...['dispute_resolved', 'order_completed', 'refund_requested', 'refund_succeeded'],
  ]);
});
