import { getOrder } from '../../../lambdas/application/get-order.ts';
import { getRequest } from '../../../lambdas/application/get-request.ts';
import type { OrderRequest } from '../../../lambdas/domain/order-request.ts';
import { actorIn, CALLERS, CUSTOMER } from '../../support/callers.ts';
import { OPENINGS, otherThan, REQUESTS, WINDOW_MS } from '../../support/contract.ts';
import { disputeOn, REQUEST_FORMS } from '../../support/forms.ts';
import { aPlacedOrder, openCommand, type PlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const COUNTERED = OPENINGS.filter(({ type }) => REQUESTS[type].answers.includes('counter'));

const openedBy = async (placed: PlacedOrder, { type, opener }: (typeof COUNTERED)[number]) => {
  const { request } = await placed.give(CALLERS[opener], openCommand(type));
  return request as OrderRequest;
};

const readIn = ({ ports, orderId }: PlacedOrder, { requestId }: OrderRequest) =>
  getRequest(ports, orderId, requestId, CUSTOMER);

describe('a counter-offer', () => {
  it.each(COUNTERED)("to the $opener's $type is a request of the other party", async (cell) => {
    const placed = await aPlacedOrder();
    const first = await openedBy(placed, cell);
    placed.clock.advance(3_600_250);

    const next = await placed.counter(first);

    expect(next).toStrictEqual({
      requestId: 'order-1-3',
      orderId: 'order-1',
      type: cell.type,
      status: 'pending',
      openedBy: actorIn(otherThan(cell.opener)),
      openedAt: '2026-03-02T09:00:00.250Z',
      // A full window from the counter-offer on, whatever was left of the first.
      expiresAt: '2026-03-04T09:00:01Z',
      onSilence: REQUESTS[cell.type].onSilence,
      round: 2,
      counterTo: first.requestId,
      form: REQUEST_FORMS[cell.type],
      response: null,
    });
    expect(await readIn(placed, next)).toEqual(next);
  });

  it('closes the request that it answers, in the same change', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    placed.clock.advance(1_500);
    const next = await placed.counter(first);
    const at = '2026-03-02T08:00:01.500Z';
    expect(await readIn(placed, first)).toEqual({
      ...first,
      status: 'countered',
      counteredBy: next.requestId,
      response: { by: actorIn('pro'), at },
      closedAt: at,
    });
    expect(placed.log().at(-1)).toMatchObject({
      version: 3,
      actor: actorIn('pro'),
      events: [{ event: 'request_countered' }, { event: 'request_opened' }],
    });
  });

  it('is what the order then waits for, and changes nothing else of it', async () => {
    const placed = await aPlacedOrder();
    const next = await placed.counter(await placed.open('price_adjustment'));
    const { pendingRequest } = await getOrder(placed.ports, placed.orderId, CUSTOMER);
    expect(pendingRequest).toEqual(next);
    expect(placed.order()).toMatchObject({ status: 'accepted', price: { amount: 50_000 } });
  });

  it('keeps the window of its type, however late it comes', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    placed.clock.set(Date.parse(first.expiresAt) - 1);
    const { openedAt, expiresAt } = await placed.counter(first);
    const slack = Date.parse(expiresAt) - Date.parse(openedAt) - WINDOW_MS.change_time;
    expect(slack).toBeGreaterThanOrEqual(0);
    expect(slack).toBeLessThan(1000);
  });

  it('expires like any request, and the order is unchanged', async () => {
    const placed = await aPlacedOrder();
    const next = await placed.counter(await placed.open('additional_work'));
    placed.clock.set(next.expiresAt);
    expect(await codeOf(placed.reply(next, 'accept'))).toBe('deadline-passed');
    expect(await readIn(placed, next)).toMatchObject({ status: 'expired' });
    expect(placed.order()).toMatchObject({ pendingRequest: null, price: { amount: 50_000 } });
  });

  it('can be taken back by whoever made it; the first offer does not come back', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('additional_work');
    const next = await placed.counter(first);
    await placed.reply(next, 'withdraw');
    expect(placed.order().pendingRequest).toBeNull();
    expect(await codeOf(placed.reply(first, 'accept'))).toBe('request-closed');
  });
});

describe('what is accepted in the end', () => {
  it('is the latest price, and the customer gets back what that is less', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('price_adjustment');
    const form = { ...REQUEST_FORMS.price_adjustment, newPrice: 47_500 };
    await placed.reply(await placed.counter(first, { form }), 'accept');
    expect(placed.order()).toMatchObject({
      status: 'accepted',
      price: { amount: 47_500 },
      movements: [{ kind: 'refund', movementId: 'refund-order-1-3', amount: 2_500 }],
    });
  });

  it('is the latest work, charged for the request that was accepted', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('additional_work');
    const items = [{ description: 'Paint only', quantity: 1, unitAmount: 4_000 }];
    const { newEndAt: _, ...work } = REQUEST_FORMS.additional_work;
    await placed.reply(await placed.counter(first, { form: { ...work, items } }), 'accept');
    expect(placed.order()).toMatchObject({
      price: { amount: 54_000 },
      endAt: '2026-03-20T17:00:00Z',
      movements: [{ kind: 'charge', movementId: 'charge-order-1-3', amount: 4_000 }],
    });
  });

  it('is the latest time', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    const form = { ...REQUEST_FORMS.change_time, endAt: '2026-03-24T17:00:00Z' };
    await placed.reply(await placed.counter(first, { form }), 'accept');
    expect(placed.order().endAt).toBe('2026-03-24T17:00:00Z');
  });
});

describe('a counter-offer and the grounds of a dispute', () => {
  const dispute = (placed: PlacedOrder) =>
    codeOf(placed.open('dispute', { form: disputeOn('request_rejected') }));

  it("by the pro is no decline of the customer's request", async () => {
    const placed = await aPlacedOrder();
    const next = await placed.counter(await placed.open('change_time'));
    await placed.reply(next, 'decline');
    expect(await dispute(placed)).toBe('ground-not-met');
  });

  it("by the customer is the customer's own: declining it makes a ground", async () => {
    const placed = await aPlacedOrder();
    const next = await placed.counter(await placed.open('additional_work'));
    await placed.reply(next, 'decline');
    expect(await dispute(placed)).toBe('done');
  });
});
