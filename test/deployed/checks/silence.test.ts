import { TYPES } from '../../support/contract.ts';
import {
  contest,
  opener,
  otherThan,
  progress,
  REFUNDABLE,
  type RequestType,
} from '../../support/marketplace.ts';
import { checkIf, UNPAID } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { latestSeconds } from '../stack/timers.ts';
import { waitFor, waitUntil } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

/** A window that a check waits for. */
const SHORT_SECONDS = 10 * 60;
/** From when a timer wakes until what it does can be seen. */
const APPLIED_WITHIN_SECONDS = 30;
const SETTLED_WITHIN_SECONDS = 60;

jest.setTimeout((SHORT_SECONDS + 5 * 60) * 1000);

const subject = readSubject();
const shop = deployedMarket(subject);

const unchanged = { status: 'accepted', price: { amount: 50_000 }, refund: null };
const canceled = { status: 'canceled', refund: { status: 'succeeded', amount: REFUNDABLE } };

const afterSilence: Readonly<Record<RequestType, object>> = {
  additional_work: unchanged,
  change_time: unchanged,
  price_adjustment: unchanged,
  progress_update: canceled,
  cancellation: canceled,
  dispute: { status: 'completed', refund: { status: 'succeeded', amount: 20_000 } },
};

const lateAnswers: Readonly<Record<RequestType, readonly [answer: string, body?: object]>> = {
  additional_work: ['accept'],
  change_time: ['accept'],
  price_adjustment: ['accept'],
  progress_update: ['provide-progress', progress],
  cancellation: ['decline', {}],
  dispute: ['contest', contest],
};

interface Opened {
  readonly orderId: string;
  readonly requestId: string;
  readonly expiresAt: string;
}

const isShort = (type: RequestType): boolean => subject.windows[type] <= SHORT_SECONDS;

const isTried = (type: RequestType): boolean =>
  isShort(type) && (subject.movesMoney || afterSilence[type] === unchanged);

const openOne = async (type: RequestType): Promise<readonly [RequestType, Opened]> => {
  const orderId = await shop.placeFor(type);
  const { requestId, expiresAt } = (await shop.open(orderId, type)).body;
  return [type, { orderId, requestId, expiresAt }];
};

let opened: ReadonlyMap<RequestType, Opened>;

beforeAll(async () => {
  // All at once, so that the longest window is all that there is to wait for.
  opened = new Map(await Promise.all(TYPES.filter(isTried).map(openOne)));
});

describe.each(TYPES)('%s that nobody answers', (type) => {
  checkIf(isTried(type), isShort(type) ? UNPAID : `its window is ${subject.windows[type]} seconds`)(
    'is ended by its timer, and an answer after that does not count',
    async () => {
      const { orderId, requestId, expiresAt } = opened.get(type) as Opened;
      await waitUntil(expiresAt);

      const closed = await waitFor(latestSeconds(subject) + APPLIED_WITHIN_SECONDS, async () => {
        const request = await shop.request(orderId, requestId);
        expect(request.status).toBe('expired');
        return request;
      });
      const [answer, body] = lateAnswers[type];
      const path = `/v1/orders/${orderId}/requests/${requestId}/${answer}`;
      const tooLate = await shop.post(path, otherThan(opener[type]), body);

      expect(Date.parse(closed.closedAt)).toBeGreaterThanOrEqual(Date.parse(expiresAt));
      expect(tooLate).toMatchObject({ status: 409, body: { code: 'deadline-passed' } });
      await waitFor(SETTLED_WITHIN_SECONDS, async () =>
        expect(await shop.order(orderId)).toMatchObject({
          ...afterSilence[type],
          pendingRequest: null,
        }),
      );
    },
  );
});
