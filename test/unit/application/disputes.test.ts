import { DeadlineNotReached, expireRequest } from '../../../lambdas/application/expire-request.ts';
import { getHistory } from '../../../lambdas/application/get-history.ts';
import { getOrder } from '../../../lambdas/application/get-order.ts';
import { getRequest } from '../../../lambdas/application/get-request.ts';
import { listOrders } from '../../../lambdas/application/list-orders.ts';
import { sweepOverdue } from '../../../lambdas/application/sweep-overdue.ts';
import { CALLERS, CUSTOMER, MODERATOR, PRO } from '../../support/callers.ts';
import { aContestedOrder, aDisputedOrder } from '../../support/disputed-order.ts';
import { REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { recordingMeasures } from '../../support/in-memory/outlets.ts';
import { aKey } from '../../support/keys.ts';
import { openCommand, replyCommand } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const YEARS_LATER = '2030-01-01T00:00:00.000Z';
const AT = '2026-03-02T08:00:00.000Z';

describe('a contested dispute', () => {
  it('is shown with both offers and all evidence, to both parties and the moderators', async () => {
    const { ports, orderId, request } = await aContestedOrder();
    for (const caller of [CUSTOMER, PRO, MODERATOR]) {
      const shown = await getRequest(ports, orderId, request.requestId, caller);
      expect(shown).toMatchObject({
        status: 'contested',
        form: REQUEST_FORMS.dispute,
        response: { ...REPLY_FORMS.contest, by: { id: 'pro-1', role: 'pro' }, at: AT },
      });
      expect(shown).not.toHaveProperty('closedAt');
      const { pendingRequest } = await getOrder(ports, orderId, caller);
      expect(pendingRequest).toEqual(shown);
    }
  });

  it('is contested in lists, too', async () => {
    const { ports } = await aContestedOrder();
    const { items } = await listOrders(ports, CUSTOMER, { role: 'customer', limit: 1 });
    expect(items[0]?.pendingRequest).toMatchObject({ type: 'dispute', status: 'contested' });
  });

  it('has no deadline any more: whatever wakes up, nothing happens', async () => {
    const { clock, ports, orderId, order, request } = await aContestedOrder();
    clock.set(YEARS_LATER);
    await expireRequest(ports, { orderId, expiresAt: request.expiresAt });
    await sweepOverdue({ ...ports, measures: recordingMeasures() }, () => 60_000);
    expect(order()).toMatchObject({ version: 3, status: 'accepted' });
    expect(order().pendingRequest).toMatchObject({ expiresAt: request.expiresAt, contestedIn: 3 });
  });

  it('blocks like a pending one', async () => {
    const { give, step } = await aContestedOrder();
    const opening = give(PRO, openCommand('change_time'));
    expect(await codeOf(opening)).toBe('pending-request');
    expect(await codeOf(step('start_work'))).toBe('pending-request');
  });

  it('can be withdrawn by the customer, long after its deadline', async () => {
    const { clock, ports, orderId, order, reply, request } = await aContestedOrder();
    clock.set(YEARS_LATER);
    await reply(request, 'withdraw');
    expect(order()).toMatchObject({ status: 'accepted', pendingRequest: null, movements: [] });
    const shown = await getRequest(ports, orderId, request.requestId, CUSTOMER);
    expect(shown).toMatchObject({ status: 'withdrawn', closedAt: YEARS_LATER });
    expect(shown.response).toMatchObject(REPLY_FORMS.contest);
  });

  it('is contested once: sent again, with a key or without, the first answer is kept', async () => {
    const { give, order, request } = await aContestedOrder();
    const other = { ...REPLY_FORMS.contest, offeredRefund: 1 };
    const again = await give(PRO, replyCommand(request.requestId, 'contest', other));
    expect(again.request).toMatchObject({
      status: 'contested',
      response: { offeredRefund: 5_000 },
    });
    expect(order().version).toBe(3);
  });
});

describe('a moderator who decides a contested dispute', () => {
  const decide = async (refund: number) => {
    const contested = await aContestedOrder();
    contested.clock.set(YEARS_LATER);
    const form = { ...REPLY_FORMS.resolution, refund };
    const { request } = await contested.reply(contested.request, 'resolution', { form });
    return { ...contested, resolved: request };
  };

  it('leaves who, when and why in the request and in the history', async () => {
    const { ports, orderId, resolved } = await decide(10_000);
    const by = { id: 'moderator-1', role: 'moderator' };
    expect(resolved).toMatchObject({
      status: 'resolved',
      closedAt: YEARS_LATER,
      response: REPLY_FORMS.contest,
      resolution: { ...REPLY_FORMS.resolution, by, at: YEARS_LATER },
    });
    const { entries } = await getHistory(ports, orderId, CUSTOMER, { limit: 100 });
    expect(entries.find(({ event }) => event === 'dispute_resolved')).toMatchObject({
      at: YEARS_LATER,
      actor: by,
      data: { requestId: 'order-1-2', type: 'dispute', resolution: REPLY_FORMS.resolution },
    });
  });

  it.each([
    ['all that can be refunded: the order is canceled', 45_000, 'canceled'],
    ['a part: the order is completed', 44_999, 'completed'],
  ])('with %s', async (_, refund, status) => {
    const { order } = await decide(refund);
    expect(order()).toMatchObject({
      status,
      pendingRequest: null,
      movements: [{ status: 'pending', amount: refund, type: 'dispute' }],
    });
  });

  it('with nothing: the order goes on, and the ground does not count again', async () => {
    const { order, give, step } = await decide(0);
    expect(order()).toMatchObject({ status: 'accepted', pendingRequest: null, movements: [] });
    expect(await codeOf(give(CUSTOMER, openCommand('dispute')))).toBe('ground-not-met');
    expect(await codeOf(step('start_work'))).toBe('done');
  });

  it('decides once: whoever decides again is shown what was decided', async () => {
    const { order, give, request } = await decide(0);
    const { version } = order();
    const other = { ...REPLY_FORMS.resolution, refund: 45_000 };
    const command = replyCommand(request.requestId, 'resolution', other);
    const again = await give({ ...MODERATOR, id: 'moderator-2' }, command);
    expect(again.request?.resolution).toMatchObject({ refund: 0, by: { id: 'moderator-1' } });
    expect(order().version).toBe(version);
  });

  it('is one of two at once', async () => {
    const { reply, request, events, order } = await aContestedOrder();
    await Promise.all([
      reply(request, 'resolution', { form: { ...REPLY_FORMS.resolution, refund: 0 } }),
      reply(request, 'resolution'),
    ]);
    expect(events().filter((event) => event === 'dispute_resolved')).toHaveLength(1);
    expect(order().version).toBe(4);
  });

  it('may not be a party of the order', async () => {
    const { give, request } = await aContestedOrder();
    for (const party of [CALLERS.customer, CALLERS.pro]) {
      const both = { ...party, isModerator: true };
      const decision = give(both, replyCommand(request.requestId, 'resolution'));
      expect(await codeOf(decision)).toBe('role-not-allowed');
    }
  });

  it('tries it out without a trace', async () => {
    const { reply, request, order } = await aContestedOrder();
    const tried = await reply(request, 'resolution', { dryRun: true });
    expect(tried.order).toMatchObject({ status: 'completed', movements: [{ amount: 10_000 }] });
    expect(tried.request).toMatchObject({ status: 'resolved' });
    expect(order()).toMatchObject({ version: 3, status: 'accepted' });
  });

  it('with a key gets the same result again', async () => {
    const { reply, request } = await aContestedOrder();
    const first = await reply(request, 'resolution', { key: aKey() });
    const again = await reply(request, 'resolution', { key: aKey() });
    expect(again.request).toEqual(first.request);
  });
});

describe('a dispute that the pro has not answered', () => {
  it('is not for a moderator to decide', async () => {
    const { reply, request } = await aDisputedOrder();
    expect(await codeOf(reply(request, 'resolution'))).toBe('answer-not-allowed');
  });

  it('gives the customer what was asked for after seven days of silence', async () => {
    const { clock, ports, orderId, order, request } = await aDisputedOrder();
    const wake = () => expireRequest(ports, { orderId, expiresAt: request.expiresAt });
    expect(request.expiresAt).toBe('2026-03-09T08:00:00Z');
    clock.set(Date.parse(request.expiresAt) - 1);
    await expect(wake()).rejects.toBeInstanceOf(DeadlineNotReached);
    clock.advance(1);
    await wake();
    expect(order()).toMatchObject({ status: 'completed', movements: [{ amount: 20_000 }] });
  });
});

describe('a ground that a moderator has decided', () => {
  it('counts again when the order is late anew', async () => {
    const { clock, reply, request, give, open } = await aContestedOrder();
    await reply(request, 'resolution', { form: { ...REPLY_FORMS.resolution, refund: 0 } });
    const later = { ...REQUEST_FORMS.change_time, endAt: '2026-03-10T00:00:00Z' };
    await reply(await open('change_time', { form: later }), 'accept');
    expect(await codeOf(give(CUSTOMER, openCommand('dispute')))).toBe('ground-not-met');
    clock.set('2026-03-10T00:00:00.001Z');
    expect(await codeOf(give(CUSTOMER, openCommand('dispute')))).toBe('done');
  });

  it('leaves the other grounds as they are', async () => {
    const { reply, request, give, open } = await aContestedOrder();
    await reply(request, 'resolution', { form: { ...REPLY_FORMS.resolution, refund: 0 } });
    await reply(await open('cancellation'), 'decline');
    const rejected = { ...REQUEST_FORMS.dispute, ground: 'request_rejected' };
    expect(await codeOf(give(CUSTOMER, openCommand('dispute', rejected)))).toBe('done');
  });
});
