import type { Decision } from '../../../../lambdas/domain/decision.ts';
import { placeOrder } from '../../../../lambdas/domain/decisions/place-order.ts';
import type { Fault } from '../../../../lambdas/domain/field-errors.ts';
import type { Order } from '../../../../lambdas/domain/order.ts';
import { Rejection } from '../../../../lambdas/domain/rejections.ts';
import type { RequestType } from '../../../../lambdas/domain/requests/names.ts';
import { decideOn } from '../../../support/decisions.ts';
import { withValue } from '../../../support/field-rules.ts';
import { ORDER_FORM, REQUEST_FORMS } from '../../../support/forms.ts';
import { anOrder, NOW } from '../../../support/orders.ts';

/** What a program reads of each wrong field: all but the English. */
const faultsIn = (decision: Decision) =>
  decision instanceof Rejection ? decision.errors.map(({ detail: _, ...fault }) => fault) : [];

type Told = Omit<Fault, 'detail'>;

describe('what is wrong with a field of an order has a code, and the limits that it missed', () => {
  it.each<[string, unknown, Told]>([
    ['/title', '', { code: 'text-length', min: 1, max: 120 }],
    ['/price/amount', 0, { code: 'number-range', min: 1, max: 99_999_999_999 }],
    ['/price/currency', 'usd', { code: 'not-a-currency' }],
    ['/price', 7, { code: 'not-an-object' }],
    ['/startAt', 'soon', { code: 'not-a-time' }],
    ['/customerId', 'a b', { code: 'not-an-id' }],
    ['/proId', 'customer-1', { code: 'same-party' }],
    ['/endAt', '2026-03-03T09:00:00Z', { code: 'end-before-start' }],
    ['/payment/serviceFee', 50_001, { code: 'number-range', max: 50_000 }],
    ['/extra', 1, { code: 'unknown-field' }],
  ])('%s, as %j', (pointer, value, told) => {
    const decision = placeOrder(withValue(ORDER_FORM, pointer, value));
    expect(faultsIn(decision)).toEqual([{ pointer, ...told }]);
  });
});

describe('what is wrong with a field of a request has a code, and the limits that it missed', () => {
  const open = (type: RequestType, form: unknown, order: Order) => {
    const as = type === 'additional_work' ? 'pro' : 'customer';
    return faultsIn(decideOn(order, { type: 'open_request', requestType: type, form }, { as }));
  };
  const disputable = anOrder({ endAt: '2026-03-03T11:00:00Z' });
  const palace = [{ description: 'A palace', quantity: 1, unitAmount: 99_999_950_000 }];

  it.each<[RequestType, string, unknown, Told, Order?]>([
    ['additional_work', '/items', [], { code: 'list-length', min: 1, max: 20 }],
    ['additional_work', '/items', palace, { code: 'total-too-high', max: 99_999_949_999 }],
    [
      'additional_work',
      '/newEndAt',
      '2026-03-20T16:59:59Z',
      { code: 'time-range', earliest: '2026-03-20T17:00:00Z' },
    ],
    ['change_time', '/reason', 'mood', { code: 'not-an-option' }],
    ['change_time', '/endAt', '2026-03-20T17:00:00Z', { code: 'times-unchanged' }],
    ['change_time', '/endAt', '2026-03-03T11:00:00Z', { code: 'time-range', after: NOW }],
    ['price_adjustment', '/newPrice', 50_000, { code: 'number-range', min: 1, max: 49_999 }],
    ['dispute', '/requestedRefund', 45_001, { code: 'number-range', max: 45_000 }, disputable],
    ['dispute', '/evidence/0/url', 'http://a.b', { code: 'not-an-https-url' }, disputable],
  ])('%s: %s, as %j', (type, pointer, value, told, order = anOrder()) => {
    const form = withValue(REQUEST_FORMS[type], pointer, value);
    expect(open(type, form, order)).toEqual([{ pointer, ...told }]);
  });

  it('even where no time is given, or the work has started', () => {
    const { endAt: _, ...undated } = REQUEST_FORMS.change_time;
    expect(open('change_time', undated, anOrder())).toEqual([
      { pointer: '/endAt', code: 'times-missing' },
    ]);
    const moved = { ...undated, startAt: '2026-03-04T09:00:00Z' };
    expect(open('change_time', moved, anOrder({ status: 'in_progress' }))).toEqual([
      { pointer: '/startAt', code: 'already-started' },
    ]);
  });
});
