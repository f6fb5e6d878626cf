import { PRO } from '../../support/callers.ts';
import { HOUR } from '../../support/contract.ts';
import { BROKEN_REQUEST_FORMS } from '../../support/forms.ts';
import { aKey } from '../../support/keys.ts';
import { aPlacedOrder, replyCommand } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const DAY = 24 * HOUR;

describe('the same key, sent again', () => {
  it('opens nothing twice: it is the first request', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('cancellation', { key: aKey() });
    placed.clock.advance(HOUR);
    expect(await placed.open('cancellation', { key: aKey() })).toEqual(first);
    expect(placed.order().version).toBe(2);
  });

  it('shows the request as it is now, also after it has closed', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('cancellation', { key: aKey() });
    await placed.reply(opened, 'decline');
    const again = await placed.open('cancellation', { key: aKey() });
    expect(again).toMatchObject({ requestId: opened.requestId, status: 'declined' });
    expect(again.response).toMatchObject({ note: 'Not this month, sorry.', by: { role: 'pro' } });
  });

  it('shows the first request although another one is pending by now', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('cancellation', { key: aKey() });
    await placed.reply(opened, 'withdraw');
    const second = await placed.open('change_time');
    const again = await placed.open('cancellation', { key: aKey() });
    expect(again).toMatchObject({ requestId: opened.requestId, status: 'withdrawn' });
    expect(placed.order().pendingRequest?.requestId).toBe(second.requestId);
  });

  it('shows the request as expired when the repetition is what meets its deadline', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('progress_update', { key: aKey() });
    placed.clock.set(opened.expiresAt);
    expect(await placed.open('progress_update', { key: aKey() })).toMatchObject({
      requestId: opened.requestId,
      status: 'expired',
    });
    expect(placed.order()).toMatchObject({ status: 'canceled', version: 3 });
  });

  it('answers nothing twice, and shows the order as it is now', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('additional_work');
    await placed.reply(opened, 'accept', { key: aKey() });
    await placed.step('start_work');
    const again = await placed.reply(opened, 'accept', { key: aKey() });
    expect(again.request?.status).toBe('accepted');
    expect(again.order).toEqual(placed.order());
    expect(again.order).toMatchObject({ price: { amount: 70_000 }, status: 'in_progress' });
  });

  it('takes a step once', async () => {
    const placed = await aPlacedOrder();
    await placed.step('start_work', { key: aKey() });
    await placed.step('submit_delivery');
    const again = await placed.step('start_work', { key: aKey() });
    expect(again.order).toMatchObject({ status: 'delivery_submitted', version: 3 });
    expect(placed.order().version).toBe(3);
  });

  it.each(['pending', 'closed'])(
    'with another body is refused while the first is %s',
    async (state) => {
      const placed = await aPlacedOrder();
      const opened = await placed.open('cancellation', { key: aKey('k', 'one') });
      if (state === 'closed') await placed.reply(opened, 'decline');
      const writes = placed.orders.writes();
      const again = placed.open('cancellation', { key: aKey('k', 'two') });
      expect(await codeOf(again)).toBe('idempotency-key-reused');
      expect(placed.orders.writes()).toBe(writes);
    },
  );

  it('with another body is refused before any other reason, but not before the role', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('cancellation', { key: aKey('k', 'one') });
    const key = aKey('k', 'two');
    const form = BROKEN_REQUEST_FORMS.cancellation;
    expect(await codeOf(placed.open('cancellation', { key, form }))).toBe('idempotency-key-reused');
    const notHis = placed.give(PRO, replyCommand(opened.requestId, 'withdraw'), { key });
    expect(await codeOf(notHis)).toBe('role-not-allowed');
    const unknown = placed.give(PRO, replyCommand('order-1-9', 'accept'), { key });
    expect(await codeOf(unknown)).toBe('request-not-found');
  });

  it('is remembered for 30 days, and means a new command after that', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time', { key: aKey() });
    await placed.reply(first, 'decline');
    placed.clock.advance(30 * DAY - 1);
    const form = { endAt: '2027-01-01T00:00:00Z', reason: 'other', message: 'Later, please do.' };
    const again = await placed.open('change_time', { key: aKey(), form });
    expect(again.requestId).toBe(first.requestId);
    placed.clock.advance(1);
    const next = await placed.open('change_time', { key: aKey(), form });
    expect(next.requestId).not.toBe(first.requestId);
    expect(next.status).toBe('pending');
  });
});

describe('a refused command with a key', () => {
  it('is not remembered: it can be given again with the same key', async () => {
    const placed = await aPlacedOrder();
    const pending = await placed.open('change_time');
    expect(await codeOf(placed.open('cancellation', { key: aKey() }))).toBe('pending-request');
    await placed.reply(pending, 'withdraw');
    const opened = await placed.open('cancellation', { key: aKey() });
    expect(opened).toMatchObject({ type: 'cancellation', status: 'pending' });
  });

  it('can be given again with a corrected body', async () => {
    const placed = await aPlacedOrder();
    const form = BROKEN_REQUEST_FORMS.cancellation;
    const wrong = placed.open('cancellation', { form, key: aKey('k', 'wrong') });
    expect(await codeOf(wrong)).toBe('invalid-form');
    expect(await codeOf(placed.open('cancellation', { key: aKey('k', 'right') }))).toBe('done');
  });

  it('that settled what was overdue is not remembered either', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('change_time');
    placed.clock.set(opened.expiresAt);
    expect(await codeOf(placed.reply(opened, 'accept', { key: aKey() }))).toBe('deadline-passed');
    expect(placed.order().version).toBe(3);
    const another = placed.reply(opened, 'accept', { key: aKey('key-1', 'body-2') });
    expect(await codeOf(another)).toBe('deadline-passed');
  });
});

describe('answering in the way already recorded', () => {
  it('is done without a key, and keeps the first body', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('cancellation');
    await placed.reply(opened, 'decline', { form: { note: 'the first' } });
    const again = await placed.reply(opened, 'decline', { form: { note: 'the second' } });
    expect(again.request?.response).toMatchObject({ note: 'the first' });
    expect(placed.order().version).toBe(3);
  });

  it('is remembered with its key: the same again is fine, another body is not', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('cancellation');
    await placed.reply(opened, 'decline');
    const decline = (body: string) => placed.reply(opened, 'decline', { key: aKey('k', body) });
    expect((await decline('one')).request?.status).toBe('declined');
    expect((await decline('one')).request?.status).toBe('declined');
    expect(await codeOf(decline('two'))).toBe('idempotency-key-reused');
    expect(placed.order().version).toBe(3);
  });

  it('stays so when the key comes with the command that settles another request', async () => {
    const placed = await aPlacedOrder();
    const declined = await placed.open('cancellation');
    await placed.reply(declined, 'decline');
    const overdue = await placed.open('change_time');
    placed.clock.set(overdue.expiresAt);
    const again = await placed.reply(declined, 'decline', { key: aKey() });
    expect(again.request).toMatchObject({ requestId: declined.requestId, status: 'declined' });
    expect(placed.order()).toMatchObject({ version: 5, pendingRequest: null });
    const other = placed.reply(declined, 'decline', { key: aKey('key-1', 'body-2') });
    expect(await codeOf(other)).toBe('idempotency-key-reused');
  });
});
