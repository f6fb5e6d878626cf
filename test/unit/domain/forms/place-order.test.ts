import { placeOrder } from '../../../../lambdas/domain/decisions/place-order.ts';
import { MAX_AMOUNT } from '../../../support/contract.ts';
import { eventsOf, outcomeOf, pointersOf } from '../../../support/decisions.ts';
import { describeForm } from '../../../support/describe-form.ts';
import {
  type FieldRule,
  optional,
  text,
  time,
  wholeNumber,
  withValue,
} from '../../../support/field-rules.ts';
import { type Form, ORDER_FORM } from '../../../support/forms.ts';

const sample = (name: string, value: unknown) => ({ name, value });

const identifier: FieldRule = {
  accepts: [
    sample('1 character', 'c'),
    sample('128 characters', 'c'.repeat(128)),
    sample('what identity providers give', 'auth0|5f7c8ec7c33c6c004bbafe82'),
  ],
  refuses: [
    sample('nothing', ''),
    sample('129 characters', 'c'.repeat(129)),
    sample('blanks', 'a b'),
    sample('an emoji', '🦊'),
    sample('a control character', 'a\u0007'),
    sample('a number', 7),
    sample('null', null),
  ],
};

const currency: FieldRule = {
  accepts: ['USD', 'EUR', 'JPY', 'KWD'].map((code) => sample(code, code)),
  refuses: ['usd', 'US', 'USDT', 'QQQ', ' USD', '', 840, null].map((v) => sample(`${v}`, v)),
};

const { payment: _, ...postPaid } = ORDER_FORM;

describe('the form of an order', () => {
  describeForm({
    valid: ORDER_FORM,
    give: placeOrder,
    kept: ({ data }) => data,
    fields: {
      '/customerId': identifier,
      '/proId': identifier,
      '/customerName': optional(text(1, 80)),
      '/proName': optional(text(1, 80)),
      '/title': text(1, 120),
      '/price/amount': wholeNumber(1, MAX_AMOUNT),
      '/price/currency': currency,
      '/endAt': time(),
      '/payment/captured': {
        ...wholeNumber(5_000, MAX_AMOUNT),
        refuses: wholeNumber(0, MAX_AMOUNT).refuses,
      },
      '/payment/serviceFee': {
        ...wholeNumber(0, 50_000),
        refuses: wholeNumber(0, MAX_AMOUNT).refuses,
      },
      '/payment/reference': optional(text(1, 255)),
    },
  });

  it.each(time().refuses)('refuses $name as a start', ({ value }) => {
    expect(pointersOf(placeOrder(withValue(ORDER_FORM, '/startAt', value)))).toEqual(['/startAt']);
  });

  it.each(['/price', '/payment'])('takes only the known fields of %s', (part) => {
    const form = withValue(ORDER_FORM, `${part}/extra`, 1);
    expect(pointersOf(placeOrder(form))).toEqual([`${part}/extra`]);
  });

  it('names all that is missing', () => {
    expect(pointersOf(placeOrder(undefined))).toEqual([
      '/customerId',
      '/proId',
      '/title',
      '/price',
      '/startAt',
      '/endAt',
    ]);
  });
});

describe('an order', () => {
  const faults = (changes: Form) => pointersOf(placeOrder({ ...ORDER_FORM, ...changes }));

  it('has two parties', () => {
    expect(faults({ proId: 'customer-1' })).toEqual(['/proId']);
    expect(faults({ proId: 'Customer-1' })).toEqual([]);
  });

  it.each([
    ['before the start', '2026-03-03T08:59:59.999Z', ['/endAt']],
    ['at the start', '2026-03-03T09:00:00.000Z', ['/endAt']],
    ['1 ms after the start', '2026-03-03T09:00:00.001Z', []],
  ])('ends %s: %s', (_, endAt, pointers) => {
    expect(faults({ endAt })).toEqual(pointers);
  });

  it.each([
    [0, 0, []],
    [1, 1, []],
    [1, 2, ['/payment/serviceFee']],
    [0, 1, ['/payment/serviceFee']],
    [MAX_AMOUNT, MAX_AMOUNT, []],
  ])('of which %i was captured has a fee of %i', (captured, serviceFee, pointers) => {
    expect(faults({ payment: { captured, serviceFee } })).toEqual(pointers);
  });

  it('reports everything that does not fit together', () => {
    const payment = { captured: 1, serviceFee: 2 };
    const changes = { proId: 'customer-1', endAt: ORDER_FORM.startAt, payment };
    expect(faults(changes)).toEqual(['/proId', '/endAt', '/payment/serviceFee']);
  });

  it('without a payment is post-paid', () => {
    expect(outcomeOf(placeOrder(postPaid))).toEqual(['order_placed']);
    expect(eventsOf(placeOrder(postPaid))[0]?.data).toEqual({ ...postPaid, payment: null });
  });
});
