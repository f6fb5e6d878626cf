import { faultsOfEvent } from '../../support/event-schemas.ts';
import { customer } from '../../support/marketplace.ts';
import { canceledOrder } from '../stack/canceled-orders.ts';
import { checkIf } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { EventQueue } from '../stack/event-queue.ts';
import { output } from '../stack/outputs.ts';
import { playReminder } from '../stack/play-reminder.ts';
import { relayChange } from '../stack/relay-change.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

const ARRIVED_WITHIN_SECONDS = 60;
const SHORT_SECONDS = 5 * 60;

jest.setTimeout((SHORT_SECONDS + 2 * 60) * 1000);

const subject = readSubject();
const shop = deployedMarket(subject);
let queue: EventQueue;

beforeAll(async () => {
  queue = await EventQueue.create(output(subject.outputs, 'EventBusName'));
});
afterAll(() => queue?.remove());

/** Waits until all of these have come for an order, and returns what did. */
const arrived = (orderId: string, names: readonly string[]) =>
  waitFor(ARRIVED_WITHIN_SECONDS, async () => {
    const events = await queue.of(orderId);
    const different = new Set(events.map(({ detailType }) => detailType));
    expect([...different].sort()).toEqual([...names].sort());
    return events;
  });

/** Orders are paid where their money can go back. */
const payment = subject.movesMoney ? {} : { payment: undefined };
const course = [
  ...['order_placed', 'request_opened', 'request_accepted', 'order_canceled'],
  ...(subject.movesMoney ? ['refund_requested', 'refund_succeeded'] : []),
];

it('all that happens to an order reaches a queue behind a rule, as docs/events.md describes it', async () => {
  const { orderId } = await canceledOrder(shop, payment);

  const events = await arrived(orderId, course);

  expect(events.flatMap(faultsOfEvent)).toEqual([]);
});

it('a change that is relayed again from the table has the same ids, and nothing else happens', async () => {
  const { orderId } = await canceledOrder(shop, payment);
  const before = await arrived(orderId, course);
  const opened = before.find(({ detailType }) => detailType === 'request_opened');
  const change = { orderId, version: opened?.detail.version ?? 0 };

  for (const relay of ['EventRelayName', 'TimerRelayName']) {
    await relayChange(subject, output(subject.outputs, relay), change);
  }

  await waitFor(ARRIVED_WITHIN_SECONDS, async () => {
    const again = await queue.of(orderId);
    const copies = again.filter(({ detail }) => detail.id === opened?.detail.id);
    expect(copies.length).toBeGreaterThan(1);
  });
  expect(await shop.history(orderId)).toEqual(course);
});

const untilReminder = subject.windows.dispute - (subject.disputeReminder ?? 0);

checkIf(
  subject.disputeReminder !== undefined && untilReminder <= SHORT_SECONDS,
  `the first reminder comes after ${untilReminder} seconds`,
)('the pro is reminded of a dispute before its deadline', async () => {
  const orderId = await shop.placeFor('dispute');
  const requestId = await shop.opened(orderId, 'dispute');
  const isPlayed = subject.timers === 'scheduler' && subject.lacks.scheduledEvents;
  if (isPlayed) await playReminder(subject, requestId);

  const reminder = await waitFor(untilReminder + ARRIVED_WITHIN_SECONDS, async () => {
    const events = await queue.of(orderId);
    const found = events.find(({ detailType }) => detailType === 'request_reminder');
    expect(found).toBeDefined();
    return found;
  });

  expect(reminder && faultsOfEvent(reminder)).toEqual([]);
  expect(reminder?.detail.data).toMatchObject({
    requestId,
    mustAct: { id: subject.people.pro.sub, role: 'pro' },
  });
  await shop.post(`/v1/orders/${orderId}/requests/${requestId}/withdraw`, customer);
});
