import { getRequest } from '../../../lambdas/application/get-request.ts';
import { listContested } from '../../../lambdas/application/list-contested.ts';
import { resolveDispute } from '../../../lambdas/application/resolve-dispute.ts';
import {
  releaseForOthers,
  type TakeCall,
  takeForModerator,
} from '../../../lambdas/application/take-dispute.ts';
import type { TakePorts } from '../../../lambdas/application/take-store.ts';
import type { Caller } from '../../../lambdas/domain/actor.ts';
import type { AnswerCommand } from '../../../lambdas/domain/commands.ts';
import { BACK_END, COLLEAGUE, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { HOUR } from '../../support/contract.ts';
import { aContestedOrder, aDisputedOrder } from '../../support/disputed-order.ts';
import { REPLY_FORMS } from '../../support/forms.ts';
import { aKey } from '../../support/keys.ts';
import { replyCommand } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

type Options = Partial<TakeCall>;

const moderating = <O extends Awaited<ReturnType<typeof aDisputedOrder>>>(order: O) => {
  const { orderId, request } = order;
  const { requestId } = request;
  const call = (caller: Caller, more: Options = {}): TakeCall => ({
    ...{ orderId, requestId, caller, form: {} },
    ...more,
  });
  return {
    ...order,
    take: (caller: Caller = MODERATOR, more?: Options) =>
      takeForModerator(order.ports, call(caller, more)),
    release: (caller: Caller = MODERATOR, more?: Options) =>
      releaseForOthers(order.ports, call(caller, more)),
    decide: (
      caller: Caller = MODERATOR,
      more: { form?: unknown; dryRun?: boolean; key?: ReturnType<typeof aKey> } = {},
      ports: TakePorts = order.ports,
    ) => {
      const command = replyCommand(requestId, 'resolution', more.form) as AnswerCommand;
      return resolveDispute(ports, { orderId, caller, command, ...more });
    },
    read: (caller: Caller = COLLEAGUE) => getRequest(order.ports, orderId, requestId, caller),
  };
};

const aDesk = async () => moderating(await aContestedOrder());

const TAKEN = {
  by: { id: 'moderator-1', role: 'moderator' },
  at: '2026-03-02T08:00:00.000Z',
  until: '2026-03-02T12:00:00.000Z',
};

describe('a dispute that a moderator has taken', () => {
  it('shows moderators who has it, and nobody else', async () => {
    const { take, read, ports } = await aDesk();
    expect(await take()).toMatchObject({ status: 'contested', taken: TAKEN });
    expect(await read()).toMatchObject({ taken: TAKEN });
    const { items } = await listContested(ports, COLLEAGUE, { limit: 20 });
    expect(items).toMatchObject([{ taken: TAKEN }]);
    for (const caller of [CUSTOMER, PRO, BACK_END, { ...PRO, isModerator: true }]) {
      expect(await read(caller)).not.toHaveProperty('taken');
    }
  });

  it('leaves the order as it is, and is no part of its history', async () => {
    const { take, release, order, log } = await aDesk();
    const before = [order(), log()];
    await take();
    await release();
    expect([order(), log()]).toEqual(before);
  });

  it('is not for a colleague to take, to release or to decide, for real or not', async () => {
    const { take, release, decide, order } = await aDesk();
    await take();
    for (const call of [take, release, decide]) {
      expect(await codeOf(call(COLLEAGUE))).toBe('request-taken');
    }
    expect(await codeOf(decide(COLLEAGUE, { dryRun: true }))).toBe('request-taken');
    expect(await codeOf(decide(COLLEAGUE, { form: {} }))).toBe('request-taken');
    expect(order().pendingRequest).not.toBeNull();
  });

  it('can be decided by the one who has it, and shows no longer that it was taken', async () => {
    const { take, decide, read } = await aDesk();
    await take();
    expect((await decide()).request).toMatchObject({ status: 'resolved' });
    expect(await read()).not.toHaveProperty('taken');
  });

  it('is free again once it is released, or four hours later', async () => {
    const { take, release, read, clock } = await aDesk();
    await take();
    expect(await release()).not.toHaveProperty('taken');
    expect(await read()).not.toHaveProperty('taken');
    await take(COLLEAGUE);
    clock.advance(4 * HOUR - 1);
    expect(await codeOf(take())).toBe('request-taken');
    clock.advance(1);
    expect(await read()).not.toHaveProperty('taken');
    expect(await take()).toMatchObject({ taken: { by: { id: 'moderator-1' } } });
  });

  it('can be withdrawn all the same', async () => {
    const { take, release, reply, request } = await aDesk();
    await take();
    await reply(request, 'withdraw');
    expect(await codeOf(take())).toBe('request-closed');
    expect(await codeOf(release())).toBe('request-closed');
  });
});

describe('a dispute that nobody has taken', () => {
  it('is decided as ever', async () => {
    const { decide } = await aDesk();
    expect((await decide()).request).toMatchObject({ status: 'resolved' });
  });

  it('is released as often as one likes', async () => {
    const { release } = await aDesk();
    expect(await codeOf(release())).toBe('done');
    expect(await codeOf(release(COLLEAGUE))).toBe('done');
  });

  it('cannot be taken before the pro has contested it', async () => {
    const { take } = moderating(await aDisputedOrder());
    expect(await codeOf(take())).toBe('answer-not-allowed');
  });
});

describe('taking', () => {
  it.each([
    ['the customer', CUSTOMER, 'role-not-allowed'],
    ['the pro', PRO, 'role-not-allowed'],
    ['the back end', BACK_END, 'role-not-allowed'],
    ['a moderator who is the pro', { ...PRO, isModerator: true }, 'role-not-allowed'],
    ['a stranger', STRANGER, 'order-not-found'],
  ])('is not for %s, nor is releasing or deciding', async (_, caller, code) => {
    const { take, release, decide } = await aDesk();
    expect(await codeOf(take(caller))).toBe(code);
    expect(await codeOf(release(caller))).toBe(code);
    expect(await codeOf(decide(caller))).toBe(code);
  });

  it('knows no other request', async () => {
    const { take } = await aDesk();
    expect(await codeOf(take(MODERATOR, { requestId: 'order-1-7' }))).toBe('request-not-found');
    expect(await codeOf(take(MODERATOR, { orderId: 'order-7' }))).toBe('order-not-found');
  });

  it('happens once per key: sent again it tells how the request stands now', async () => {
    const { take, release, clock } = await aDesk();
    const key = aKey();
    await take(MODERATOR, { key });
    clock.advance(HOUR);
    expect(await take(MODERATOR, { key })).toMatchObject({ taken: TAKEN });
    await release();
    expect(await take(MODERATOR, { key })).not.toHaveProperty('taken');
    const other = aKey('key-1', 'body-2');
    expect(await codeOf(take(MODERATOR, { key: other }))).toBe('idempotency-key-reused');
  });

  it('reports what is wrong besides the body with it, and only then', async () => {
    const { take } = await aDesk();
    const faults = [
      {
        pointer: '/dryRun',
        code: 'unknown-field' as const,
        detail: 'Leave this out of the query.',
      },
    ];
    expect(await codeOf(take(MODERATOR, { faults }))).toBe('invalid-form');
    await take();
    expect(await codeOf(take(COLLEAGUE, { faults }))).toBe('request-taken');
  });

  it('by two at once is done by one', async () => {
    const { take, read } = await aDesk();
    const codes = await Promise.all([codeOf(take()), codeOf(take(COLLEAGUE))]);
    expect(codes.toSorted()).toEqual(['done', 'request-taken']);
    const winner = codes[0] === 'done' ? 'moderator-1' : 'moderator-2';
    expect(await read()).toMatchObject({ taken: { by: { id: winner } } });
  });
});

describe('a decision', () => {
  it('loses against a colleague who takes the dispute while it is being made', async () => {
    const { ports, take, decide, order } = await aDesk();
    const late: TakePorts['takes'] = {
      ...ports.takes,
      appendDecision: async (...decision) => {
        await take(COLLEAGUE);
        return ports.takes.appendDecision(...decision);
      },
    };
    expect(await codeOf(decide(MODERATOR, {}, { ...ports, takes: late }))).toBe('request-taken');
    expect(order().pendingRequest).not.toBeNull();
  });

  it('is remembered by its key, whoever has taken what since', async () => {
    const { decide } = await aDesk();
    const key = aKey();
    await decide(MODERATOR, { key });
    expect((await decide(MODERATOR, { key })).request).toMatchObject({ status: 'resolved' });
    const form = { ...REPLY_FORMS.resolution, refund: 0 };
    const other = decide(MODERATOR, { key: aKey('key-1', 'body-2'), form });
    expect(await codeOf(other)).toBe('idempotency-key-reused');
  });
});

describe('the desk', () => {
  const idsOf = async (ports: TakePorts, caller: Caller, taken?: 'me' | 'nobody') =>
    (await listContested(ports, caller, { limit: 20, taken })).items.map((item) => item.requestId);

  it('can be asked for what is taken by oneself, or by nobody', async () => {
    const { ports, take, request, clock } = await aDesk();
    const id = request.requestId;
    expect(await idsOf(ports, MODERATOR, 'nobody')).toEqual([id]);
    await take();
    expect(await idsOf(ports, MODERATOR, 'nobody')).toEqual([]);
    expect(await idsOf(ports, MODERATOR, 'me')).toEqual([id]);
    expect(await idsOf(ports, COLLEAGUE, 'me')).toEqual([]);
    expect(await idsOf(ports, COLLEAGUE)).toEqual([id]);
    clock.advance(4 * HOUR);
    expect(await idsOf(ports, MODERATOR, 'me')).toEqual([]);
    expect(await idsOf(ports, MODERATOR, 'nobody')).toEqual([id]);
  });
});
