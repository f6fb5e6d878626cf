import type { Role } from '../../../lambdas/domain/actor.ts';
import type { Change, OrderEvent } from '../../../lambdas/domain/events.ts';
import { isOrderId } from '../../../lambdas/domain/order.ts';
import { foldRequest, openingVersion, requestIdAt } from '../../../lambdas/domain/order-request.ts';
import { isRequestType } from '../../../lambdas/domain/requests/names.ts';
import { actorIn } from '../../support/callers.ts';
import { TYPES } from '../../support/contract.ts';
import { REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import {
  aRequest,
  CLAIM,
  EXPIRES_AT,
  NOW,
  OPENED_AT,
  ORDER_ID,
  REQUEST_ID,
} from '../../support/orders.ts';

const change = (version: number, at: string, as: Role, event: OrderEvent): Change => ({
  orderId: ORDER_ID,
  version,
  at,
  actor: actorIn(as),
  events: [event],
});

const about = { requestId: REQUEST_ID, type: 'progress_update' } as const;

const opening = change(3, OPENED_AT, 'customer', {
  event: 'request_opened',
  data: {
    ...about,
    askedOf: actorIn('pro'),
    expiresAt: EXPIRES_AT,
    onSilence: 'cancel_order_and_refund',
    form: REQUEST_FORMS.progress_update,
  },
});

const provided = change(4, NOW, 'pro', {
  event: 'progress_provided',
  data: { ...about, openedAt: OPENED_AT, response: REPLY_FORMS['provide-progress'] },
});

describe('a request, told by the changes of its order', () => {
  it('is pending from the change that opened it', () => {
    expect(foldRequest(REQUEST_ID, [opening])).toEqual(aRequest('progress_update'));
  });

  it('keeps its form and deadline when answered, and who answered what and when', () => {
    expect(foldRequest(REQUEST_ID, [opening, provided])).toEqual(
      aRequest('progress_update', 'provided', {
        response: { ...REPLY_FORMS['provide-progress'], by: actorIn('pro'), at: NOW },
        closedAt: NOW,
      }),
    );
  });

  it('has no response when it was withdrawn', () => {
    const withdrawn = change(4, NOW, 'customer', { event: 'request_withdrawn', data: about });
    expect(foldRequest(REQUEST_ID, [opening, withdrawn])).toEqual(
      aRequest('progress_update', 'withdrawn'),
    );
  });

  it('goes on from what it was before', () => {
    expect(foldRequest(REQUEST_ID, [provided], aRequest('progress_update'))).toEqual(
      foldRequest(REQUEST_ID, [opening, provided]),
    );
  });

  it('is not touched by what happens to another one', () => {
    const other = { requestId: 'order-1-2', type: 'progress_update' } as const;
    const withdrawn = change(4, NOW, 'customer', { event: 'request_withdrawn', data: other });
    expect(foldRequest(REQUEST_ID, [opening, withdrawn])?.status).toBe('pending');
  });

  it('is not touched by what its answer has led to', () => {
    const amount = { amount: 45_000, currency: 'USD', movementId: `refund-${REQUEST_ID}` };
    const cancellation = { requestId: REQUEST_ID, type: 'cancellation' } as const;
    const accepted: readonly OrderEvent[] = [
      { event: 'request_accepted', data: { ...cancellation, openedAt: OPENED_AT, response: {} } },
      { event: 'order_canceled', data: { requestId: REQUEST_ID } },
      { event: 'refund_requested', data: { ...cancellation, ...amount, attempt: 1 } },
    ];
    const [answer] = accepted as [OrderEvent];
    const accepting = change(4, NOW, 'pro', answer);
    expect(foldRequest(REQUEST_ID, [opening, { ...accepting, events: accepted }])).toEqual(
      foldRequest(REQUEST_ID, [opening, accepting]),
    );
    const paid: OrderEvent = { event: 'refund_succeeded', data: { ...cancellation, ...amount } };
    const later = change(5, '2026-03-09T08:00:00.000Z', 'system', paid);
    expect(foldRequest(REQUEST_ID, [opening, accepting, later])).toEqual(
      foldRequest(REQUEST_ID, [opening, accepting]),
    );
  });

  it('does not exist when no change opened it', () => {
    expect(foldRequest('order-1-9', [opening, provided])).toBeUndefined();
    expect(foldRequest(REQUEST_ID, [provided])).toBeUndefined();
  });
});

describe('a dispute, told by the changes of its order', () => {
  const dispute = { requestId: REQUEST_ID, type: 'dispute' } as const;
  const CONTESTED_AT = '2026-03-03T10:00:00.000Z';
  const response = { ...REPLY_FORMS.contest, by: actorIn('pro'), at: CONTESTED_AT };

  const opened = change(3, OPENED_AT, 'customer', {
    event: 'request_opened',
    data: {
      ...dispute,
      askedOf: actorIn('pro'),
      expiresAt: EXPIRES_AT,
      onSilence: 'refund_requested_amount',
      claim: CLAIM,
      form: REQUEST_FORMS.dispute,
    },
  });
  const contested = change(4, CONTESTED_AT, 'pro', {
    event: 'request_contested',
    data: { ...dispute, openedAt: OPENED_AT, response: REPLY_FORMS.contest },
  });
  const resolved = change(5, NOW, 'moderator', {
    event: 'dispute_resolved',
    data: { ...dispute, resolution: REPLY_FORMS.resolution },
  });
  const withdrawn = change(5, NOW, 'customer', { event: 'request_withdrawn', data: dispute });
  const expired = change(4, NOW, 'system', {
    event: 'request_expired',
    data: { ...dispute, expiresAt: EXPIRES_AT, onSilence: 'refund_requested_amount' },
  });

  it('stays open when it is contested, with what the pro answered and the deadline as a record', () => {
    expect(foldRequest(REQUEST_ID, [opened, contested])).toEqual(
      aRequest('dispute', 'contested', { response }),
    );
  });

  it('closes when it is resolved, and keeps what the pro said beside what was decided', () => {
    expect(foldRequest(REQUEST_ID, [opened, contested, resolved])).toEqual(
      aRequest('dispute', 'resolved', {
        response,
        resolution: { ...REPLY_FORMS.resolution, by: actorIn('moderator'), at: NOW },
        closedAt: NOW,
      }),
    );
  });

  it('keeps what the pro said when it is withdrawn after that', () => {
    expect(foldRequest(REQUEST_ID, [opened, contested, withdrawn])).toEqual(
      aRequest('dispute', 'withdrawn', { response, closedAt: NOW }),
    );
  });

  it('has no response when nobody has answered it', () => {
    expect(foldRequest(REQUEST_ID, [opened, expired])).toEqual(aRequest('dispute', 'expired'));
  });
});

describe('the id of a request', () => {
  it.each([1, 2, 99_999_999])('tells the version that opened it: %i', (version) => {
    expect(openingVersion(ORDER_ID, requestIdAt(ORDER_ID, version))).toBe(version);
  });

  it.each([
    'order-1',
    'order-1-',
    'order-1-0',
    'order-1-01',
    'order-1--1',
    'order-1-1e3',
    'order-1-3 ',
    'order-1-100000000',
    'order-2-3',
    'order-1_3',
    '',
    '__proto__',
  ])('is not %j', (requestId) => {
    expect(openingVersion(ORDER_ID, requestId)).toBeUndefined();
  });
});

describe('the type of a request', () => {
  it.each(TYPES)('can be %s', (type) => {
    expect(isRequestType(type)).toBe(true);
  });

  it.each(['', 'Dispute', 'refund', 'toString', null, undefined, 7, ['dispute']])(
    'cannot be %j',
    (type) => {
      expect(isRequestType(type)).toBe(false);
    },
  );
});

describe('the id of an order', () => {
  it.each(['a', 'order-1', '0_9-Z', 'x'.repeat(64)])('can be %s', (id) => {
    expect(isOrderId(id)).toBe(true);
  });

  it.each(['', ' ', 'a b', 'a/b', 'a#b', 'é', '🦊', 'a\n', 'x'.repeat(65)])(
    'cannot be %j',
    (id) => {
      expect(isOrderId(id)).toBe(false);
    },
  );
});
