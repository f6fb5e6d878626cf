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

const ORDER = '/v1/orders/{orderId}';
const REQUEST = `${ORDER}/requests/{requestId}`;
const ANSWERED_AFTER_MS = 3_600_000;

/** Takes a request along a course; returns what was used from its opening to its end. */
export const runCourse = async (
  { form, answer }: Course,
  { stage, clock }: { readonly stage: MeteredStage; readonly clock: FrozenClock },
): Promise<Counts> => {
  const { api, settle } = stage;
  const backEnd = { sub: 'back-end', scope: 'order-requests/orders.write' };
  const { customerId, proId, orderId } = await api.call<PlacedOrder>({
    ...{ routeKey: 'POST /v1/orders', body: sampleOrder(), ...backEnd },
  });
  stage.follow(orderId);
  await settle();
  stage.take();

  const path = { orderId };
  const [opener, other] = form === 'change_time' ? [proId, customerId] : [customerId, proId];
  const opening = { path, sub: opener, body: sampleForms[form]() };
  const { requestId } = await api.call<OpenedRequest>({
    routeKey: `POST ${ORDER}/requests`,
    ...opening,
  });
  await settle();
  const ofRequest = { orderId, requestId };
  const look = async () => {
    await api.call({ routeKey: `GET ${ORDER}`, path, sub: opener });
    await api.call({ routeKey: `GET ${REQUEST}`, path: ofRequest, sub: other });
  };
  await look();
  if (answer) {
    clock.moveBy(ANSWERED_AFTER_MS);
    const given = { path: ofRequest, sub: other, body: {} };
    await api.call({ routeKey: `POST ${REQUEST}/${answer}`, ...given });
    await settle();
  }
  for (let due = stage.nextDue(); Number.isFinite(due); due = stage.nextDue()) {
    clock.moveTo(due);
    await settle();
  }
  await look();
  return stage.take();
};

interface PlacedOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly proId: string;
}

interface OpenedRequest {
  readonly requestId: string;
}
