import { expireRequest } from '../../lambdas/application/expire-request.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import type { OrderPorts } from '../../lambdas/application/ports.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { OrderRequest } from '../../lambdas/domain/order-request.ts';
import { CUSTOMER, PRO } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { REQUEST_FORMS } from '../support/forms.ts';
import { openCommand, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import { race } from '../support/race.ts';
import { codeOf } from '../support/refusals.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();
const ROUNDS = 40;

/** A change of time that waits for the pro, a millisecond before and at its deadline. */
const pendingChange = async () => {
  const opening = storedOrders(portsOn(database(), clockAt(PLACED_AT)));
  const order = await opening.place();
  const opened = await opening.give(order, CUSTOMER, openCommand('change_time'));
  const { requestId, expiresAt } = opened.request as OrderRequest;
  const { orderId } = order;
  const at = (ms: number) =>
    portsOn(database(), clockAt(new Date(Date.parse(expiresAt) + ms).toISOString()));
  const [inTime, onDeadline] = [at(-1), at(0)];
  const give = (ports: OrderPorts, caller: Caller, command: Command) =>
    codeOf(handleCommand(ports, { orderId, caller, command }));
  return {
    counter: (endAt = '2026-03-24T17:00:00Z') => {
      const form = { ...REQUEST_FORMS.change_time, endAt };
      return give(inTime, PRO, replyCommand(requestId, 'counter', form));
    },
    accept: () => give(inTime, PRO, replyCommand(requestId, 'accept')),
    withdraw: () => give(inTime, CUSTOMER, replyCommand(requestId, 'withdraw')),
    extend: () =>
      give(inTime, CUSTOMER, {
        type: 'extend_request',
        requestId,
        form: { expiresAt: '2026-03-08T08:00:00Z' },
      }),
    expire: () => expireRequest(onDeadline, { orderId, expiresAt }).then(() => 'expired'),
    order: () => storedOrders(inTime).read(order),
    after: async () => {
      const log = await storedOrders(inTime).log(order);
      return log.slice(2).flatMap(({ events }) => events.map(({ event }) => event));
    },
  };
};

type Pending = Awaited<ReturnType<typeof pendingChange>>;
type Deed = 'accept' | 'withdraw' | 'extend' | 'expire';

const COUNTERED = 'request_countered request_opened';

/** What was told to both, and what then stands in the log. */
const outcomesOf = async (deed: Deed): Promise<ReadonlySet<string>> => {
  const outcomes = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const pending: Pending = await pendingChange();
    const codes = await race(round, () => pending.counter(), pending[deed]);
    outcomes.add([...codes, ...(await pending.after())].join(' '));
  }
  return outcomes;
};

/** Each outcome that there can be, and all are seen: by turns the one or the other is ahead. */
const ALLOWED: Readonly<Record<Deed, readonly string[]>> = {
  accept: [
    `done request-closed ${COUNTERED}`,
    'request-closed done request_accepted order_rescheduled',
  ],
  withdraw: [`done request-closed ${COUNTERED}`, 'request-closed done request_withdrawn'],
  // More time does not close the request: the counter-offer is tried again, and taken.
  extend: [`done request-closed ${COUNTERED}`, `done done deadline_extended ${COUNTERED}`],
  expire: [`done expired ${COUNTERED}`, 'deadline-passed expired request_expired'],
};

describe('a counter-offer in the last millisecond, and at the same instant', () => {
  it.each(['accept', 'withdraw', 'extend', 'expire'] as const)(
    '%s: one outcome, and it is the one that was told',
    async (deed) => {
      expect(await outcomesOf(deed)).toEqual(new Set(ALLOWED[deed]));
    },
  );

  it('another counter-offer: one request is opened, and both are told of it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const pending = await pendingChange();
      const ends = ['2026-03-24T17:00:00Z', '2026-03-25T17:00:00Z'];
      const codes = await race(
        round,
        () => pending.counter(ends[0]),
        () => pending.counter(ends[1]),
      );

      // The second is the same answer as recorded: it changes nothing.
      expect(codes).toEqual(['done', 'done']);
      expect(await pending.after()).toEqual(COUNTERED.split(' '));
      expect(await pending.order()).toMatchObject({ version: 3, pendingRequest: { round: 2 } });
    }
  });
});
