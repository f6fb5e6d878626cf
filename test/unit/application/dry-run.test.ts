import { CALLERS } from '../../support/callers.ts';
import { OPENINGS } from '../../support/contract.ts';
import { BROKEN_REQUEST_FORMS } from '../../support/forms.ts';
import { aKey } from '../../support/keys.ts';
import { aPlacedOrder, openCommand, orderFormFor } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

describe('a dry run', () => {
  it.each(OPENINGS)("of opening the $opener's $type shows what would be", async (opening) => {
    const placed = await aPlacedOrder({ form: orderFormFor(opening.type) });
    const caller = CALLERS[opening.opener];
    const tried = await placed.give(caller, openCommand(opening.type), { dryRun: true });
    expect(placed.orders.writes()).toBe(1);
    const done = await placed.give(caller, openCommand(opening.type));
    expect(tried).toEqual(done);
    expect(done.request).toMatchObject({ requestId: 'order-1-2', status: 'pending' });
  });

  it('of an answer shows the order and the request as they would become', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('cancellation');
    const tried = await placed.reply(request, 'accept', { dryRun: true });
    expect(tried.order).toMatchObject({ status: 'canceled', movements: [{ amount: 45_000 }] });
    expect(tried.request).toMatchObject({ status: 'accepted', response: { by: { role: 'pro' } } });
    expect(placed.order()).toMatchObject({ version: 2, status: 'accepted', movements: [] });
    expect(await placed.reply(request, 'accept')).toEqual(tried);
  });

  it('of an answer in the way already recorded shows what is', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('cancellation');
    await placed.reply(request, 'decline');
    const tried = await placed.reply(request, 'decline', { dryRun: true, form: { note: 'again' } });
    expect(tried.request?.response).toMatchObject({ note: 'Not this month, sorry.' });
    expect(placed.order().version).toBe(3);
  });

  it('has the same refusals', async () => {
    const placed = await aPlacedOrder();
    const form = BROKEN_REQUEST_FORMS.cancellation;
    const broken = placed.open('cancellation', { form, dryRun: true });
    expect(await codeOf(broken)).toBe('invalid-form');
    await placed.open('change_time');
    const second = placed.open('cancellation', { dryRun: true });
    expect(await codeOf(second)).toBe('pending-request');
    expect(placed.order().version).toBe(2);
  });

  it('with the key of a command that was done tells the same as that command', async () => {
    const placed = await aPlacedOrder();
    const done = await placed.open('cancellation', { key: aKey() });
    const again = await placed.open('cancellation', { key: aKey(), dryRun: true });
    expect(again).toEqual(done);
    const other = placed.open('cancellation', { key: aKey('key-1', 'body-2'), dryRun: true });
    expect(await codeOf(other)).toBe('idempotency-key-reused');
  });

  it('does not use up its key', async () => {
    const placed = await aPlacedOrder();
    await placed.open('cancellation', { key: aKey(), dryRun: true });
    const done = await placed.open('cancellation', { key: aKey('key-1', 'body-2') });
    expect(done).toMatchObject({ requestId: 'order-1-2', status: 'pending' });
  });

  it('decides as if what is overdue were settled, and leaves it as it is', async () => {
    const placed = await aPlacedOrder();
    const overdue = await placed.open('change_time');
    placed.clock.set(overdue.expiresAt);
    const tried = await placed.open('additional_work', { dryRun: true });
    expect(tried).toMatchObject({ requestId: 'order-1-4', status: 'pending' });
    const late = placed.reply(overdue, 'accept', { dryRun: true });
    expect(await codeOf(late)).toBe('deadline-passed');
    expect(placed.orders.writes()).toBe(2);
    expect(placed.order().pendingRequest?.requestId).toBe(overdue.requestId);
  });
});
