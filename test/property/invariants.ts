import type { Change, OrderEvent } from '../../lambdas/domain/events.ts';
import { evolve, orderFrom } from '../../lambdas/domain/evolve.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import { LONGEST_WAIT_MS } from '../support/contract.ts';
import { expectConservedMoney } from './money-invariants.ts';
import type { RealWorld } from './real-world.ts';

/** What can follow the opening of a request, and what can follow that it was contested. */
const AFTER_OPENING: readonly string[] = [
  'request_accepted',
  'request_declined',
  'request_countered',
  'progress_provided',
  'request_contested',
  'request_withdrawn',
  'request_expired',
];
const AFTER_CONTEST: readonly string[] = ['request_withdrawn', 'dispute_resolved'];
const IN_STORY = [...AFTER_OPENING, ...AFTER_CONTEST];

type Placed = Extract<OrderEvent, { event: 'order_placed' }>;
type Moved = Extract<OrderEvent, { event: 'deadline_extended' }>['data'];
type Opened = Extract<OrderEvent, { event: 'request_opened' }>;

interface Step {
  readonly at: string;
  readonly event: OrderEvent;
}

/** What has happened to a request, from its opening on. */
interface Story {
  readonly opened: Opened['data'];
  readonly openedAt: string;
  /** As it is by now: it may have been moved. */
  deadline: string;
  readonly steps: Step[];
}

const replay = ([first, ...rest]: readonly Change[]): Order => {
  if (!first) throw new Error('The log is empty');
  return rest.reduce(evolve, orderFrom(first, (first.events[0] as Placed).data));
};

/** Only a deadline that has not come is moved, to later, and not too far from the opening. */
const moveDeadline = (story: Story | undefined, at: string, { from, expiresAt }: Moved): void => {
  if (!story) throw new Error('A deadline was moved before anything was opened');
  expect(story.steps).toEqual([]);
  expect(from).toBe(story.deadline);
  const [before, after, now] = [from, expiresAt, at].map((time) => Date.parse(time));
  expect(now).toBeLessThan(before as number);
  expect(after).toBeGreaterThan(before as number);
  expect(after).toBeLessThan(Date.parse(story.openedAt) + LONGEST_WAIT_MS + 1_000);
  story.deadline = expiresAt;
};

/** The story of each request, one after the other: a new one starts whenever one is opened. */
const storiesIn = (log: readonly Change[]): readonly Story[] => {
  const stories: Story[] = [];
  for (const { at, events } of log) {
    for (const event of events) {
      if (event.event === 'request_opened') {
        const { data: opened } = event;
        stories.push({ opened, openedAt: at, deadline: opened.expiresAt, steps: [] });
      } else if (event.event === 'deadline_extended') moveDeadline(stories.at(-1), at, event.data);
      else if (IN_STORY.includes(event.event)) stories.at(-1)?.steps.push({ at, event });
    }
  }
  return stories;
};

/** Answered on its own side of its deadline; what was contested has none, and never expires. */
const expectOrderlyStory = ({ opened, deadline, steps }: Story, isLast: boolean): void => {
  const [first, second, ...others] = steps;
  expect(others).toEqual([]);
  for (const { event } of steps) expect(event.data).toHaveProperty('requestId', opened.requestId);
  if (first) {
    expect(AFTER_OPENING).toContain(first.event.event);
    const isLate = Date.parse(first.at) >= Date.parse(deadline);
    expect(isLate).toBe(first.event.event === 'request_expired');
  }
  const isContested = first?.event.event === 'request_contested';
  if (second) {
    expect(isContested).toBe(true);
    expect(AFTER_CONTEST).toContain(second.event.event);
  }
  // At most one request is open: before the next one, this one was closed.
  if (!isLast) expect(isContested ? second : first).toBeDefined();
};

const expectOrderlyRequests = (log: readonly Change[]): void => {
  const stories = storiesIn(log);
  for (const story of stories) expectOrderlyStory(story, story === stories.at(-1));
};

/** The customer acts before a delivery's deadline, and silence from it on. */
const expectOrderlyDeliveries = (log: readonly Change[]): void => {
  let deadline = Number.NaN;
  for (const { at, events } of log) {
    for (const { event, data } of events) {
      if (event === 'delivery_submitted') deadline = Date.parse(data.completesAt ?? '');
      if (event !== 'revision_requested' && event !== 'order_completed') continue;
      if (data.deliveryId === undefined) continue;
      expect('reason' in data).toBe(Date.parse(at) >= deadline);
    }
  }
};

/** What the log tells is in order, and led to the order as it is. */
export const expectSoundLog = (order: Order, log: readonly Change[]): void => {
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
  expect(order.version).toBe(log.length);
  expect(replay(log)).toEqual(order);
  expectOrderlyRequests(log);
  expectOrderlyDeliveries(log);
};

/** What must hold of every order at every time, whatever has happened to it. */
export const expectSoundOrder = (world: RealWorld): void => {
  expectSoundLog(world.order(), world.log());
  expectConservedMoney(world);
};
