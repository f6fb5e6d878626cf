import { MAX_AMOUNT } from '../../../support/contract.ts';
import { decideOn, outcomeOf, pointersOf } from '../../../support/decisions.ts';
import { describeForm } from '../../../support/describe-form.ts';
import {
  listOf,
  optional,
  text,
  time,
  wholeNumber,
  withValue,
} from '../../../support/field-rules.ts';
import { type Form, REQUEST_FORMS } from '../../../support/forms.ts';
import { anOrder, aPostPaidOrder } from '../../../support/orders.ts';

const valid = REQUEST_FORMS.additional_work;
const item = { description: 'Paint', quantity: 1, unitAmount: 1 };

const open = (form: unknown, order = anOrder()) => {
  const command = { type: 'open_request', requestType: 'additional_work', form } as const;
  return decideOn(order, command, { as: 'pro' });
};

describe('the form of additional work', () => {
  describeForm({
    valid,
    give: open,
    kept: ({ data }) => (data as { form: Form }).form,
    fields: {
      '/title': text(3, 80),
      '/description': text(20, 2000),
      '/items': listOf(item, 1, 20),
      '/items/0/description': text(1, 200),
      '/items/1/description': text(1, 200),
      '/items/0/quantity': wholeNumber(1, 999),
      '/newEndAt': optional(time()),
    },
  });

  it.each([0, -1, MAX_AMOUNT + 1, 0.5, '1', null])('refuses the unit amount %j', (unitAmount) => {
    const form = withValue(valid, '/items/0/unitAmount', unitAmount);
    expect(pointersOf(open(form))).toEqual(['/items/0/unitAmount']);
  });

  it('takes the unit amount 1', () => {
    const form = withValue(valid, '/items/0/unitAmount', 1);
    expect(outcomeOf(open(form))).toEqual(['request_opened']);
  });

  it('names every wrong field of every item once', () => {
    const items = [{ ...item, quantity: 0 }, { description: '', quantity: 1, extra: 1 }, 'paint'];
    expect(pointersOf(open({ ...valid, title: '', items }))).toEqual([
      '/title',
      '/items/0/quantity',
      '/items/1/description',
      '/items/1/unitAmount',
      '/items/1/extra',
      '/items/2',
    ]);
  });

  it.each([
    ['before the end of the order', '2026-03-20T16:59:59.999Z', ['/newEndAt']],
    ['at the end of the order', '2026-03-20T17:00:00Z', []],
    ['after the end of the order', '2026-03-20T17:00:00.001Z', []],
  ])('a new end %s: %s', (_, newEndAt, pointers) => {
    expect(pointersOf(open({ ...valid, newEndAt }))).toEqual(pointers);
  });
});

describe('additional work and the largest total', () => {
  // Of a post-paid order: what can be charged is told in `charges.test.ts`.
  const priced = (amount: number) => aPostPaidOrder({ price: { amount, currency: 'USD' } });
  const adding = (quantity: number, unitAmount: number): Form => ({
    ...valid,
    items: [{ ...item, quantity, unitAmount }],
  });

  it.each([
    ['one item that just fits', 1, 1, MAX_AMOUNT - 1, []],
    ['one item that is one too much', 2, 1, MAX_AMOUNT - 1, ['/items']],
    ['the largest unit amount', 1, 1, MAX_AMOUNT, ['/items']],
    ['a quantity that just fits', MAX_AMOUNT - 999, 999, 1, []],
    ['a quantity that is one too much', MAX_AMOUNT - 998, 999, 1, ['/items']],
    ['the most that can be asked', 1, 999, MAX_AMOUNT, ['/items']],
    ['anything on a full price', MAX_AMOUNT, 1, 1, ['/items']],
  ])('%s (price %i, %i × %i)', (_, price, quantity, unitAmount, pointers) => {
    expect(pointersOf(open(adding(quantity, unitAmount), priced(price)))).toEqual(pointers);
  });

  it('adds up all items exactly', () => {
    const most = Array.from({ length: 20 }, () => ({ ...item, quantity: 999, unitAmount: 1 }));
    const form = { ...valid, items: most };
    expect(pointersOf(open(form, priced(MAX_AMOUNT - 19_980)))).toEqual([]);
    expect(pointersOf(open(form, priced(MAX_AMOUNT - 19_979)))).toEqual(['/items']);
  });

  it('reports the total together with a wrong end', () => {
    const form = { ...adding(999, MAX_AMOUNT), newEndAt: '2020-01-01T00:00:00Z' };
    expect(pointersOf(open(form))).toEqual(['/items', '/newEndAt']);
  });
});
