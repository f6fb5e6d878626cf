import type { Party } from '../../../lambdas/domain/actor.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import { actorIn } from '../../support/callers.ts';
import { OPENINGS, otherThan, REQUESTS, type Reply } from '../../support/contract.ts';
import { decideOn, eventsOf, orderAfter } from '../../support/decisions.ts';
import { type Form, REPLY_FORMS, REQUEST_FORMS, replyForm } from '../../support/forms.ts';
import {
  aCharge,
  anOrder,
  aPendingRequest,
  aPostPaidOrder,
  aRequest,
  NOW,
  OPENED_AT,
  REQUEST_ID,
} from '../../support/orders.ts';

interface Reaction {
  readonly order?: Order;
  readonly opener?: Party;
  readonly form?: Form;
  readonly with?: Form;
}

/** What happens when a request of the type is pending and the reply comes in time. */
const reactionTo = (type: RequestType, reply: Reply, reaction: Reaction = {}) => {
  const { opener = REQUESTS[type].openedBy[0] as Party, form = REQUEST_FORMS[type] } = reaction;
  const openedBy = actorIn(opener);
  const before = reaction.order ?? anOrder();
  const order = { ...before, pendingRequest: aPendingRequest(type, { openedBy }) };
  const request = aRequest(type, 'pending', { openedBy, form });
  const given = reaction.with ?? replyForm(type, reply);
  const command =
    reply === 'withdraw'
      ? ({ type: 'withdraw_request', requestId: REQUEST_ID, form: given } as const)
      : ({ type: 'answer_request', requestId: REQUEST_ID, answer: reply, form: given } as const);
  const as = reply === 'withdraw' ? opener : otherThan(opener);
  const events = eventsOf(decideOn(order, command, { as, request }));
  return { events, before, after: orderAfter(order, events, { as }) };
};

const ABOUT = { requestId: REQUEST_ID, openedAt: OPENED_AT };

/** The order as it was, but for the version and the time of the change. */
const unchanged = (order: Order): Order => ({ ...order, version: 4, updatedAt: NOW });

describe('accepting additional work', () => {
  it('adds the sum of the items to the price, moves the end and charges the sum', () => {
    const { events, before, after } = reactionTo('additional_work', 'accept');
    expect(events).toEqual([
      {
        event: 'request_accepted',
        data: { ...ABOUT, type: 'additional_work', response: {} },
      },
      {
        event: 'work_added',
        data: {
          requestId: REQUEST_ID,
          amount: 20_000,
          price: { amount: 70_000, currency: 'USD' },
          newEndAt: '2026-03-25T17:00:00Z',
        },
      },
      {
        event: 'charge_requested',
        data: {
          movementId: `charge-${REQUEST_ID}`,
          requestId: REQUEST_ID,
          type: 'additional_work',
          amount: 20_000,
          currency: 'USD',
          attempt: 1,
        },
      },
    ]);
    expect(after).toEqual({
      ...unchanged(before),
      price: { amount: 70_000, currency: 'USD' },
      endAt: '2026-03-25T17:00:00Z',
      movements: [aCharge()],
    });
  });

  it('leaves the end where it was when no new one was asked for', () => {
    const { newEndAt: _, ...form } = REQUEST_FORMS.additional_work;
    const { before, after } = reactionTo('additional_work', 'accept', { form });
    expect(after.endAt).toBe(before.endAt);
    expect(after.price.amount).toBe(70_000);
  });

  it('only raises the price of a post-paid order', () => {
    const { events, after } = reactionTo('additional_work', 'accept', { order: aPostPaidOrder() });
    expect(events.map(({ event }) => event)).toEqual(['request_accepted', 'work_added']);
    expect(after).toMatchObject({ price: { amount: 70_000 }, payment: null, movements: [] });
  });
});

describe('accepting another time', () => {
  it('applies the new end and keeps the start', () => {
    const { events, before, after } = reactionTo('change_time', 'accept');
    expect(events.map(({ event }) => event)).toEqual(['request_accepted', 'order_rescheduled']);
    expect(after).toEqual({ ...unchanged(before), endAt: '2026-03-27T17:00:00Z' });
  });

  it('applies the new start and keeps the end', () => {
    const form = { startAt: '2026-03-05T09:00:00Z', reason: 'illness', message: 'I have the flu.' };
    const { before, after } = reactionTo('change_time', 'accept', { form });
    expect(after).toEqual({ ...unchanged(before), startAt: '2026-03-05T09:00:00Z' });
  });

  it('applies both when both were asked for', () => {
    const dates = { startAt: '2026-03-05T09:00:00Z', endAt: '2026-03-27T17:00:00Z' };
    const form = { ...REQUEST_FORMS.change_time, ...dates };
    const { events, after } = reactionTo('change_time', 'accept', { form, opener: 'pro' });
    expect(events[1]?.data).toEqual({ requestId: REQUEST_ID, ...dates });
    expect(after).toMatchObject(dates);
  });
});

describe('accepting a cancellation', () => {
  it.each(['customer', 'pro'] as const)(
    "of the %s's cancels the order and returns the funds",
    (opener) => {
      const { events, after } = reactionTo('cancellation', 'accept', { opener });
      expect(events.slice(1)).toEqual([
        { event: 'order_canceled', data: { requestId: REQUEST_ID } },
        {
          event: 'refund_requested',
          data: {
            movementId: `refund-${REQUEST_ID}`,
            requestId: REQUEST_ID,
            type: 'cancellation',
            amount: 45_000,
            currency: 'USD',
            attempt: 1,
          },
        },
      ]);
      expect(after).toMatchObject({
        status: 'canceled',
        pendingRequest: null,
        movements: [
          { status: 'pending', amount: 45_000, requestedAt: NOW, attempt: 1, refusals: 0 },
        ],
      });
    },
  );

  it('cancels a post-paid order without a refund', () => {
    const { events, after } = reactionTo('cancellation', 'accept', { order: aPostPaidOrder() });
    expect(events.map(({ event }) => event)).toEqual(['request_accepted', 'order_canceled']);
    expect(after.movements).toEqual([]);
  });
});

describe('providing progress', () => {
  it('keeps what was told and leaves the order as it was', () => {
    const { events, before, after } = reactionTo('progress_update', 'provide-progress');
    const response = REPLY_FORMS['provide-progress'];
    const data = { ...ABOUT, type: 'progress_update', response };
    expect(events).toEqual([{ event: 'progress_provided', data }]);
    expect(after).toEqual(unchanged(before));
  });
});

describe('declining', () => {
  const declinable = OPENINGS.filter(({ type }) => REQUESTS[type].answers.includes('decline'));

  it.each(declinable)(
    "the $opener's $type keeps the note and leaves the order",
    ({ type, opener }) => {
      const { events, before, after } = reactionTo(type, 'decline', { opener });
      const data = { ...ABOUT, type, response: { note: 'Not this month, sorry.' } };
      expect(events).toEqual([{ event: 'request_declined', data }]);
      // Only a declined customer has a ground for a dispute now.
      const grounds = { rejected: opener === 'customer', decided: [] };
      expect(after).toEqual({ ...unchanged(before), grounds });
    },
  );
});

describe('withdrawing', () => {
  it.each(OPENINGS)("the $opener's $type leaves the order as it was", ({ type, opener }) => {
    const { events, before, after } = reactionTo(type, 'withdraw', { opener });
    expect(events).toEqual([{ event: 'request_withdrawn', data: { requestId: REQUEST_ID, type } }]);
    expect(after).toEqual(unchanged(before));
  });
});
