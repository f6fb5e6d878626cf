import { getOrder } from '../../../lambdas/application/get-order.ts';
import { listOrders } from '../../../lambdas/application/list-orders.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import type { OrderPorts } from '../../../lambdas/application/ports.ts';
import type { Caller } from '../../../lambdas/domain/actor.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO } from '../../support/callers.ts';
import { ORDER_FORM, REQUEST_FORMS } from '../../support/forms.ts';
import { inMemoryAbsences } from '../../support/in-memory/absences.ts';
import { aPlacedOrder, openCommand } from '../../support/placed-order.ts';

const AWAY_UNTIL = '2026-03-06T18:00:00Z';
const FROM_NOW = '2026-03-04T08:00:00Z';
const FROM_THEN = '2026-03-08T18:00:00Z';

/** An order on a stage where people can say that they are away. */
const anOrderWith = async (...away: readonly Caller[]) => {
  const absences = inMemoryAbsences();
  for (const { id } of away) await absences.set(id, AWAY_UNTIL);
  return { absences, ...(await aPlacedOrder({ absences })) };
};

describe('a request to a party that is away', () => {
  it('has its window from when that party is back', async () => {
    const placed = await anOrderWith(PRO);
    expect(await placed.open('cancellation')).toMatchObject({ expiresAt: FROM_THEN });
    expect(placed.order().pendingRequest).toMatchObject({ expiresAt: FROM_THEN });
  });

  it('keeps its deadline when that party comes back early', async () => {
    const placed = await anOrderWith(PRO);
    await placed.open('cancellation');
    await placed.absences.set(PRO.id, null);
    expect(placed.order().pendingRequest).toMatchObject({ expiresAt: FROM_THEN });
  });

  it.each([true, false])('is due as the assistant has said, dry run: %s', async (dryRun) => {
    const placed = await anOrderWith(PRO);
    const { assistant } = await getOrder(placed.ports, placed.orderId, CUSTOMER);
    expect(new Set(assistant.slice(0, 4).map(({ expiresAt }) => expiresAt))).toEqual(
      new Set([FROM_THEN]),
    );
    const { request } = await placed.give(CUSTOMER, openCommand('cancellation'), { dryRun });
    expect(request).toMatchObject({ expiresAt: FROM_THEN });
  });

  it('is due as usual when only the one who asks is away', async () => {
    const placed = await anOrderWith(CUSTOMER);
    expect(await placed.open('cancellation')).toMatchObject({ expiresAt: FROM_NOW });
  });

  it('has its window from when that party is back when it is a counter-offer, too', async () => {
    const placed = await anOrderWith(CUSTOMER);
    const asked = await placed.open('change_time');
    const form = REQUEST_FORMS.change_time;
    const { request } = await placed.reply(asked, 'counter', { form });
    expect(request).toMatchObject({ counterTo: asked.requestId, expiresAt: FROM_THEN });
  });
});

describe('who is away', () => {
  it('is asked once to open a request, and to counter one', async () => {
    const placed = await anOrderWith();
    const asked = await placed.open('change_time');
    expect(placed.absences.reads()).toBe(1);
    await placed.reply(asked, 'counter', { form: REQUEST_FORMS.change_time });
    expect(placed.absences.reads()).toBe(2);
  });

  it('is not asked to answer, to withdraw, or to repeat an opening', async () => {
    const placed = await anOrderWith();
    const key = { hash: 'h', bodyHash: 'b' };
    const asked = await placed.open('change_time', { key });
    await placed.open('change_time', { key });
    await placed.reply(asked, 'decline');
    const again = await placed.open('change_time');
    const reads = placed.absences.reads();
    await placed.reply(again, 'withdraw');
    expect(reads).toBe(2);
    expect(placed.absences.reads()).toBe(2);
  });
});

describe('an absence on an order', () => {
  const shown = async (caller: Caller, ...away: readonly Caller[]) => {
    const { ports, orderId } = await anOrderWith(...away);
    return getOrder(ports, orderId, caller);
  };

  it("is the other party's", async () => {
    expect(await shown(CUSTOMER, PRO)).toMatchObject({ awayUntil: AWAY_UNTIL });
    expect(await shown(PRO, CUSTOMER)).toMatchObject({ awayUntil: AWAY_UNTIL });
  });

  it('is null while the other party is there, even if the caller is away', async () => {
    expect(await shown(CUSTOMER, CUSTOMER)).toMatchObject({ awayUntil: null });
  });

  it('is null once it is over', async () => {
    const { ports, orderId, clock } = await anOrderWith(PRO);
    clock.set(AWAY_UNTIL);
    expect(await getOrder(ports, orderId, CUSTOMER)).toMatchObject({ awayUntil: null });
  });

  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
  ])('is not for %s, who is no party, and not asked for', async (_, caller) => {
    const { ports, orderId, absences } = await anOrderWith(CUSTOMER, PRO);
    expect(await getOrder(ports, orderId, caller)).not.toHaveProperty('awayUntil');
    expect(absences.reads()).toBe(0);
  });

  it('is not there on a stage where nobody can say that they are away', async () => {
    const { ports, orderId } = await aPlacedOrder();
    expect(await getOrder(ports, orderId, CUSTOMER)).not.toHaveProperty('awayUntil');
  });
});

describe('absences in a list', () => {
  const anotherOrder = (ports: OrderPorts, proId: string) =>
    placeOrder(ports, { caller: BACK_END, form: { ...ORDER_FORM, proId } });

  it('are asked for all at once, and shown each with its order', async () => {
    const { ports, absences, clock } = await anOrderWith(PRO);
    clock.advance(1_000);
    await anotherOrder(ports, 'pro-2');
    clock.advance(1_000);
    await anotherOrder(ports, PRO.id);

    const { items } = await listOrders(ports, CUSTOMER, { role: 'customer', limit: 20 });

    expect(items.map(({ awayUntil }) => awayUntil)).toEqual([AWAY_UNTIL, null, AWAY_UNTIL]);
    expect(absences.reads()).toBe(1);
  });

  it('are not asked for when the list is empty', async () => {
    const { ports, absences } = await anOrderWith();
    await listOrders(ports, MODERATOR, { role: 'customer', limit: 20 });
    expect(absences.reads()).toBe(0);
  });
});
