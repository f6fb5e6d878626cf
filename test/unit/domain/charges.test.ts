import type { Order } from '../../../lambdas/domain/order.ts';
import type { Movement, Payment } from '../../../lambdas/domain/order-money.ts';
import { MAX_AMOUNT } from '../../support/contract.ts';
import { decideOn, eventsOf, orderAfter, outcomeOf, pointersOf } from '../../support/decisions.ts';
import { type Form, REQUEST_FORMS } from '../../support/forms.ts';
import {
  aCharge,
  anOrder,
  aPendingRequest,
  aPostPaidOrder,
  aRequest,
  NOW,
  REQUEST_ID,
} from '../../support/orders.ts';

/** Additional work that costs so much. */
const workFor = (unitAmount: number): Form => ({
  ...REQUEST_FORMS.additional_work,
  items: [{ description: 'Work', quantity: 1, unitAmount }],
});

/** The order after it had work for an amount pending that the customer has accepted. */
const accepting = (before: Order, form: Form) => {
  const order = { ...before, pendingRequest: aPendingRequest('additional_work') };
  const request = aRequest('additional_work', 'pending', { form });
  const command = {
    type: 'answer_request',
    requestId: REQUEST_ID,
    answer: 'accept',
    form: {},
  } as const;
  const events = eventsOf(decideOn(order, command, { as: 'customer', request }));
  return { events, after: orderAfter(order, events, { as: 'customer' }) };
};

describe('accepted work', () => {
  const payments: Readonly<Record<string, Payment>> = {
    'with a fee': { captured: 50_000, serviceFee: 5_000, refunded: 0 },
    'of nothing so far': { captured: 0, serviceFee: 0, refunded: 0 },
    'of a mere fee': { captured: 5_000, serviceFee: 5_000, refunded: 0 },
  };

  it.each(Object.keys(payments))('is charged on an order that was prepaid %s', (paid) => {
    const payment = payments[paid] as Payment;
    const { after } = accepting(anOrder({ payment }), workFor(12_345));
    expect(after.movements).toEqual([aCharge({ amount: 12_345 })]);
    // Nothing is captured before the provider says so.
    expect(after.payment).toEqual(payment);
  });

  it('is not charged on a post-paid order', () => {
    const { events, after } = accepting(aPostPaidOrder(), workFor(12_345));
    expect(events.map(({ event }) => event)).toEqual(['request_accepted', 'work_added']);
    expect(after).toMatchObject({ movements: [], payment: null, price: { amount: 62_345 } });
  });

  it('is charged after what was accepted before, however that ended', () => {
    const earlier = (['pending', 'succeeded', 'failed'] as const).map((status, index) =>
      aCharge({ movementId: `charge-order-1-${index}`, requestId: `order-1-${index}`, status }),
    );
    const { after } = accepting(anOrder({ movements: earlier }), workFor(1));
    expect(after.movements).toEqual([...earlier, aCharge({ amount: 1 })]);
  });

  it('is charged in the currency of the order', () => {
    const order = anOrder({ price: { amount: 1, currency: 'JPY' } });
    const { events } = accepting(order, workFor(1));
    expect(events.at(-1)?.data).toMatchObject({ amount: 1, currency: 'JPY' });
  });
});

describe('the most that can be charged', () => {
  const open = (order: Order, amount: number) => {
    const form = workFor(amount);
    const command = { type: 'open_request', requestType: 'additional_work', form } as const;
    return decideOn(order, command, { as: 'pro', now: NOW });
  };

  const captured = (amount: number): Payment => ({ captured: amount, serviceFee: 0, refunded: 0 });
  const charge = (status: Movement['status'], amount: number, version: number) =>
    aCharge({ status, amount, movementId: `charge-${version}` });

  const cheap = { amount: 1, currency: 'USD' };

  it.each<[string, Partial<Order>, number]>([
    ['what the price leaves', { payment: captured(0) }, MAX_AMOUNT - 1],
    ['what was captured leaves', { payment: captured(60_000) }, MAX_AMOUNT - 60_000],
    [
      'what a pending charge leaves, too',
      { payment: captured(60_000), movements: [charge('pending', 500, 2)] },
      MAX_AMOUNT - 60_500,
    ],
    [
      'what a failed charge leaves, too: it may be tried again',
      { payment: captured(60_000), movements: [charge('failed', 500, 2)] },
      MAX_AMOUNT - 60_500,
    ],
    [
      'the same after a charge that succeeded: it is in what was captured',
      { payment: captured(60_000), movements: [charge('succeeded', 500, 2)] },
      MAX_AMOUNT - 60_000,
    ],
    [
      'what all of them leave',
      {
        payment: captured(60_000),
        movements: [charge('pending', 1, 2), charge('failed', 20, 3), charge('pending', 300, 4)],
      },
      MAX_AMOUNT - 60_321,
    ],
    ['nothing when all has been captured', { payment: captured(MAX_AMOUNT) }, 0],
    ['as much as the price leaves when post-paid', { payment: null }, MAX_AMOUNT - 1],
  ])('is %s', (_, overrides, most) => {
    const order = anOrder({ price: cheap, ...overrides });
    if (most > 0) expect(outcomeOf(open(order, most))).toEqual(['request_opened']);
    if (most < MAX_AMOUNT) expect(pointersOf(open(order, most + 1))).toEqual(['/items']);
  });

  it('is what the price leaves, if that is less', () => {
    const order = anOrder({ price: { amount: MAX_AMOUNT - 10, currency: 'USD' } });
    expect(outcomeOf(open(order, 10))).toEqual(['request_opened']);
    expect(pointersOf(open(order, 11))).toEqual(['/items']);
  });
});
