import type { Change, OrderEvent } from '../../../lambdas/domain/events.ts';
import { isOrderId } from '../../../lambdas/domain/order.ts';
import { foldRequest, openingVersion, requestIdAt } from '../../../lambdas/domain/order-request.ts';
import { actorIn } from '../../support/callers.ts';
import { REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import {
  aRequest,
  EXPIRES_AT,
  NOW,
  OPENED_AT,
  ORDER_ID,
  REQUEST_ID,
} from '../../support/orders.ts';

const about = { requestId: REQUEST_ID, type: 'progress_update' } as const;

const change = (version: number, at: string, role: 'customer' | 'pro', event: OrderEvent) =>
  ({ orderId: ORDER_ID, version, at, actor: actorIn(role), events: [event] }) satisfies Change;

const opening = change(3, OPENED_AT, 'customer', {
  event: 'request_opened',
  data: {
    ...about,
    expiresAt: EXPIRES_AT,
    onSilence: 'cancel_order_and_refund',
    form: REQUEST_FORMS.progress_update,
  },
});

const provided = change(4, NOW, 'pro', {
  event: 'progress_provided',
  data: { ...about, response: REPLY_FORMS['provide-progress'] },
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

  it('does not exist when no change opened it', () => {
    expect(foldRequest('order-1-9', [opening, provided])).toBeUndefined();
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
