import type { Decision } from '../../../../lambdas/domain/decision.ts';
import { placeOrder } from '../../../../lambdas/domain/decisions/place-order.ts';
import type { Order } from '../../../../lambdas/domain/order.ts';
import { Rejection } from '../../../../lambdas/domain/rejections.ts';
import type { RequestType } from '../../../../lambdas/domain/requests/names.ts';
import { decideOn } from '../../../support/decisions.ts';
import { withValue } from '../../../support/field-rules.ts';
import { type Form, ORDER_FORM, REPLY_FORMS, REQUEST_FORMS } from '../../../support/forms.ts';
import {
  aContestedOrder,
  anOrder,
  aPendingRequest,
  aRequest,
  REQUEST_ID,
} from '../../../support/orders.ts';

/** What a client reads beside each wrong field. */
const hintsIn = (decision: Decision): readonly string[] =>
  decision instanceof Rejection
    ? decision.errors.map(({ pointer, detail }) => `${pointer} ${detail}`)
    : [];

const disputable = anOrder({ endAt: '2026-03-03T11:00:00Z' });

const open = (type: RequestType, form: unknown, order: Order = anOrder()) => {
  const as = type === 'additional_work' ? 'pro' : 'customer';
  return hintsIn(decideOn(order, { type: 'open_request', requestType: type, form }, { as }));
};

const reply = (answer: 'contest' | 'resolution', form: Form) => {
  const command = { type: 'answer_request', requestId: REQUEST_ID, answer, form } as const;
  const contested = answer === 'resolution';
  const order = contested
    ? aContestedOrder()
    : anOrder({ pendingRequest: aPendingRequest('dispute') });
  const request = aRequest('dispute', contested ? 'contested' : 'pending');
  return hintsIn(decideOn(order, command, { as: contested ? 'moderator' : 'pro', request }));
};

describe('what is wrong with an order is told as what to give instead', () => {
  it.each<[string, unknown, string]>([
    ['/customerId', 'a b', 'Give an id of 1 to 128 visible ASCII characters.'],
    ['/title', '', 'Give text of 1 to 120 characters.'],
    ['/title', 7, 'Give text of 1 to 120 characters.'],
    ['/price/amount', 0, 'Give a whole number from 1 to 99999999999.'],
    ['/price/amount', 100_000_000_000, 'Give a whole number from 1 to 99999999999.'],
    ['/price/amount', 'a lot', 'Give a whole number from 1 to 99999999999.'],
    ['/price/currency', 'usd', 'Give an ISO 4217 currency code such as USD.'],
    ['/price/currency', null, 'Give an ISO 4217 currency code such as USD.'],
    ['/price', 7, 'Give a JSON object.'],
    ['/startAt', 'soon', 'Give a time in UTC such as 2026-11-25T11:00:00Z.'],
    [
      '/startAt',
      '2026-03-03T09:00:00.1234567890Z',
      'Give a time in UTC such as 2026-11-25T11:00:00Z.',
    ],
    ['/proId', 'customer-1', 'Give a pro who is not the customer.'],
    ['/endAt', '2026-03-03T09:00:00Z', 'Give a time after startAt.'],
    ['/payment/serviceFee', 50_001, 'Give at most what was captured.'],
    ['/extra', 1, 'Remove this field: it is not known.'],
  ])('%s, as %j', (pointer, value, hint) => {
    const decision = placeOrder(withValue(ORDER_FORM, pointer, value));
    expect(hintsIn(decision)).toEqual([`${pointer} ${hint}`]);
  });

  it('for the whole body, too', () => {
    expect(hintsIn(placeOrder([]))).toEqual([' Give a JSON object.']);
  });
});

describe('what is wrong with a request is told as what to give instead', () => {
  const reasons = 'scope_change, waiting_on_customer, illness, scheduling, other';

  it.each<[RequestType, string, unknown, string]>([
    ['progress_update', '/question', 42, 'Give text of at most 1000 characters.'],
    ['change_time', '/reason', 'mood', `Give one of ${reasons}.`],
    ['additional_work', '/items', [], 'Give a list of 1 to 20 entries.'],
    ['additional_work', '/items', 'many', 'Give a list of 1 to 20 entries.'],
    [
      'additional_work',
      '/newEndAt',
      '2026-03-20T16:59:59Z',
      'Give a time not before 2026-03-20T17:00:00Z.',
    ],
  ])('%s: %s, as %j', (type, pointer, value, hint) => {
    const form = withValue(REQUEST_FORMS[type], pointer, value);
    expect(open(type, form)).toEqual([`${pointer} ${hint}`]);
  });

  it('with what can still be added to the price', () => {
    const items = [{ description: 'A palace', quantity: 1, unitAmount: 99_999_950_000 }];
    const form = { ...REQUEST_FORMS.additional_work, items };
    expect(open('additional_work', form)).toEqual([
      '/items Give items that add at most 99999949999 to the price.',
    ]);
  });

  it.each<[unknown, string]>([
    ['http://example.com', 'a web address that is not safe'],
    [7, 'what is no text'],
  ])('with how evidence is linked: %j is %s', (url) => {
    const evidence = [{ description: 'A photo', url }];
    expect(open('dispute', { ...REQUEST_FORMS.dispute, evidence }, disputable)).toEqual([
      '/evidence/0/url Give an address that starts with https:// and has at most 2000 characters.',
    ]);
  });

  it('with how much can be asked for, offered and returned', () => {
    const asked = { ...REQUEST_FORMS.dispute, requestedRefund: 45_001 };
    expect(open('dispute', asked, disputable)).toEqual(['/requestedRefund Give at most 45000.']);
    const offer = { ...REPLY_FORMS.contest, offeredRefund: 20_001 };
    expect(reply('contest', offer)).toEqual(['/offeredRefund Give at most 20000.']);
    const refund = { ...REPLY_FORMS.resolution, refund: 45_001 };
    expect(reply('resolution', refund)).toEqual(['/refund Give at most 45000.']);
  });
});

describe('what is wrong with the times asked for is told as what to give instead', () => {
  const { endAt: _, ...undated } = REQUEST_FORMS.change_time;

  it.each<[Form, string]>([
    [{}, '/endAt Give startAt, endAt or both.'],
    [{ endAt: '2026-03-20T17:00:00Z' }, "/endAt Give a time that differs from the order's."],
    [{ startAt: '2026-03-03T09:00:00Z' }, "/startAt Give a time that differs from the order's."],
    [
      { startAt: '2026-03-21T09:00:00Z' },
      '/startAt Give times of which the end is after the start.',
    ],
    [{ endAt: '2026-03-03T08:00:00Z' }, '/endAt Give times of which the end is after the start.'],
    [{ endAt: '2026-03-03T11:00:00Z' }, '/endAt Give a time in the future.'],
  ])('%j', (dates, hint) => {
    expect(open('change_time', { ...undated, ...dates })).toEqual([hint]);
  });

  it('once the work has started', () => {
    const form = { ...undated, startAt: '2026-03-04T09:00:00Z' };
    expect(open('change_time', form, anOrder({ status: 'in_progress' }))).toEqual([
      '/startAt Leave this out: the work has already started.',
    ]);
  });
});
