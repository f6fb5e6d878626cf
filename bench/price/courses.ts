import { ORDER, REQUEST } from '../support/gateway-event.ts';
import { sampleForms, sampleOrder } from '../support/sample-bodies.ts';
import type { Counts } from './counts.ts';
import type { FrozenClock } from './frozen-clock.ts';
import type { MeteredStage } from './metered-stage.ts';

/** A way that requests go, and how many of a hundred go it. */
export interface Course {
  readonly percent: number;
  readonly form: keyof typeof sampleForms;
  /** Otherwise nobody answers, and the deadline passes. */
  readonly answer?: 'accept';
}

/** Each request is looked at four times: by the one who opened it and by the other one, before it is over and after. */
export const COURSES = {
  answered: { percent: 80, form: 'change_time', answer: 'accept' },
  expired: { percent: 10, form: 'change_time' },
  'expired, canceled and refunded': { percent: 10, form: 'cancellation' },
} as const satisfies Record<string, Course>;

export type CourseName = keyof typeof COURSES;

const ANSWERED_AFTER_MS = 3_600_000;

interface Surroundings {
  readonly stage: MeteredStage;
  readonly clock: FrozenClock;
}

/** Takes a request along a course; returns what was used from its opening to its end. */
export const runCourse = async (
  { form, answer }: Course,
  { stage, clock }: Surroundings,
): Promise<Counts> => {
  const { api, settle } = stage;
  const { customerId, proId, orderId } = await placeOrder(stage);
  const [opener, other] = form === 'change_time' ? [proId, customerId] : [customerId, proId];
  const ofOrder = { path: { orderId }, sub: opener };
  const body = sampleForms[form]();
  const opening = { routeKey: `POST ${ORDER}/requests`, ...ofOrder, body };
  const { requestId } = await api.call<{ readonly requestId: string }>(opening);
  await settle();
  const ofRequest = { path: { orderId, requestId }, sub: other };
  const look = async () => {
    await api.call({ routeKey: `GET ${ORDER}`, ...ofOrder });
    await api.call({ routeKey: `GET ${REQUEST}`, ...ofRequest });
  };
  await look();
  if (answer) {
    clock.moveBy(ANSWERED_AFTER_MS);
    await api.call({ routeKey: `POST ${REQUEST}/${answer}`, ...ofRequest, body: {} });
    await settle();
  }
  await untilNothingIsDue({ stage, clock });
  await look();
  return stage.take();
};

interface PlacedOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly proId: string;
}

/** What placing it uses is not counted. */
const placeOrder = async ({ api, follow, settle, take }: MeteredStage): Promise<PlacedOrder> => {
  const backEnd = { sub: 'back-end', scope: 'order-requests/orders.write' };
  const placing = { routeKey: 'POST /v1/orders', ...backEnd, body: sampleOrder() };
  const placed = await api.call<PlacedOrder>(placing);
  follow(placed.orderId);
  await settle();
  take();
  return placed;
};

const untilNothingIsDue = async ({ stage, clock }: Surroundings): Promise<void> => {
  for (let due = stage.nextDue(); Number.isFinite(due); due = stage.nextDue()) {
    clock.moveTo(due);
    await stage.settle();
  }
};
