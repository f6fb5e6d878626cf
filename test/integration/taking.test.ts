import { listContested } from '../../lambdas/application/list-contested.ts';
import { resolveDispute } from '../../lambdas/application/resolve-dispute.ts';
import { releaseForOthers, takeForModerator } from '../../lambdas/application/take-dispute.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import type { AnswerCommand } from '../../lambdas/domain/commands.ts';
import { COLLEAGUE, CUSTOMER, MODERATOR, PRO } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { HOUR } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { aKey } from '../support/keys.ts';
import { openCommand, orderFormFor, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import { race } from '../support/race.ts';
import { codeOf } from '../support/refusals.ts';
import { itemsOf, portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

const ROUNDS = 8;

const aDesk = async () => {
  const clock = clockAt(PLACED_AT);
  const ports = portsOn(database(), clock);
  const { place, give, read, log } = storedOrders(ports);
  const order = await place(orderFormFor('dispute'));
  const { orderId } = order;
  const requestId = `${orderId}-2`;
  await give(order, CUSTOMER, openCommand('dispute'));
  await give(order, PRO, replyCommand(requestId, 'contest'));
  const call = (caller: Caller, key?: ReturnType<typeof aKey>) => ({
    ...{ orderId, requestId, caller, form: {} },
    key,
  });
  const command = replyCommand(requestId, 'resolution') as AnswerCommand;
  return {
    ...{ clock, ports, order, orderId },
    take: (caller: Caller, key?: ReturnType<typeof aKey>) =>
      takeForModerator(ports, call(caller, key)),
    release: (caller: Caller) => releaseForOthers(ports, call(caller)),
    resolve: (caller: Caller) => resolveDispute(ports, { orderId, caller, command }),
    withdraw: () => give(order, CUSTOMER, replyCommand(requestId, 'withdraw')),
    read: () => read(order),
    log: () => log(order),
    takes: async () =>
      (await itemsOf(database(), orderId)).filter(({ sk }) => String(sk).startsWith('TAKE#')),
  };
};

const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

describe('of two moderators at once', () => {
  it.each(rounds)('exactly one takes the dispute (round %i)', async (round) => {
    const { take, takes } = await aDesk();
    const codes = await race(
      round,
      () => codeOf(take(MODERATOR)),
      () => codeOf(take(COLLEAGUE)),
    );
    expect(codes.toSorted()).toEqual(['done', 'request-taken']);
    const by = codes[0] === 'done' ? MODERATOR.id : COLLEAGUE.id;
    expect(await takes()).toMatchObject([{ by: { id: by, role: 'moderator' } }]);
  });

  it.each(rounds)('one takes, or the other decides, and never both (round %i)', async (round) => {
    const { take, resolve, read, takes } = await aDesk();
    const [taken, decided] = await race(
      round,
      () => codeOf(take(MODERATOR)),
      () => codeOf(resolve(COLLEAGUE)),
    );
    const isDecided = (await read()).pendingRequest === null;
    expect([taken, decided]).toEqual(
      isDecided ? ['request-closed', 'done'] : ['done', 'request-taken'],
    );
    expect(await takes()).toHaveLength(isDecided ? 0 : 1);
  });

  it.each(rounds)('exactly one decides what nobody has taken (round %i)', async (round) => {
    const { resolve, log } = await aDesk();
    await race(
      round,
      () => resolve(MODERATOR),
      () => resolve(COLLEAGUE),
    );
    const events = (await log()).flatMap(({ events }) => events.map(({ event }) => event));
    expect(events.filter((event) => event === 'dispute_resolved')).toHaveLength(1);
  });
});

describe('a take in the table', () => {
  it('leaves the order and its changes as they are', async () => {
    const { take, release, order, read, log } = await aDesk();
    await take(MODERATOR);
    await release(MODERATOR);
    expect((await read()).version).toBe(order.version + 2);
    expect(await log()).toHaveLength(3);
  });

  it('goes by itself some time after it has lapsed', async () => {
    const { take, takes } = await aDesk();
    await take(MODERATOR);
    const until = Date.parse(PLACED_AT) + 4 * HOUR;
    expect(await takes()).toMatchObject([{ ttl: until / 1000 }]);
  });

  it('is not written for what is withdrawn at the same time', async () => {
    for (const round of rounds) {
      const { take, withdraw, takes } = await aDesk();
      const [taken] = await race(round, () => codeOf(take(MODERATOR)), withdraw);
      expect(await takes()).toHaveLength(taken === 'done' ? 1 : 0);
    }
  });

  it('is anybody’s once it has lapsed, whether or not its item is still there', async () => {
    const { take, clock, takes } = await aDesk();
    await take(COLLEAGUE);
    clock.advance(4 * HOUR);
    expect(await takes()).toHaveLength(1);
    expect(await codeOf(take(MODERATOR))).toBe('done');
  });

  it('is taken once by twins with one key, which are told the same', async () => {
    const { take } = await aDesk();
    const [one, other] = await Promise.all([
      take(MODERATOR, aKey('twins')),
      take(MODERATOR, aKey('twins')),
    ]);
    expect(other).toEqual(one);
  });
});

it('the desk knows who has taken what, page by page', async () => {
  const { take, ports, orderId, clock } = await aDesk();
  await aDesk();
  clock.advance(1);
  await take(MODERATOR);
  const mine: string[] = [];
  let from: Parameters<typeof listContested>[2] = { limit: 1, taken: 'me' };
  for (;;) {
    const page = await listContested(ports, MODERATOR, from);
    mine.push(...page.items.map((item) => item.orderId));
    if (!page.next) break;
    from = { limit: 1, taken: 'me', from: page.next };
  }
  expect(mine).toContain(orderId);
  const { items } = await listContested(ports, MODERATOR, { limit: 100, taken: 'nobody' });
  expect(items.map((item) => item.orderId)).not.toContain(orderId);
});
