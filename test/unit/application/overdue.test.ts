import type { Command } from '../../../lambdas/domain/commands.ts';
import { CALLERS, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { OPENINGS, otherThan, REQUESTS, WINDOW_MS } from '../../support/contract.ts';
import {
  aPlacedOrder,
  openCommand,
  orderFormFor,
  PLACED_AT,
  type PlacedOrder,
  replyCommand,
} from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

/** What people may try while a request is pending, and what comes of it before and after. */
interface Attempt {
  readonly what: string;
  readonly before: string;
  /** Once silence has changed nothing, or has ended the order. */
  readonly freed: string;
  readonly ended: string;
  readonly by: 'customer' | 'pro' | 'moderator';
  readonly command: Command;
}

const others: readonly Attempt[] = [
  ...OPENINGS.map(
    ({ type, opener }): Attempt => ({
      what: `opening ${type}`,
      by: opener,
      command: openCommand(type),
      before: 'pending-request',
      freed: type === 'dispute' ? 'ground-not-met' : 'done',
      ended: 'order-status-not-allowed',
    }),
  ),
  {
    what: 'starting the work',
    by: 'pro',
    command: { type: 'start_work', form: {} },
    before: 'pending-request',
    freed: 'done',
    ended: 'order-status-not-allowed',
  },
  {
    what: 'delivering',
    by: 'pro',
    command: { type: 'submit_delivery', form: {} },
    before: 'pending-request',
    freed: 'order-status-not-allowed',
    ended: 'order-status-not-allowed',
  },
  {
    what: 'delivering as the customer',
    by: 'customer',
    command: { type: 'submit_delivery', form: {} },
    before: 'role-not-allowed',
    freed: 'role-not-allowed',
    ended: 'role-not-allowed',
  },
  {
    what: 'retrying the refund',
    by: 'moderator',
    command: { type: 'retry_refund', form: {} },
    before: 'nothing-refundable',
    freed: 'nothing-refundable',
    ended: 'done',
  },
];

const cells = OPENINGS.flatMap(({ type, opener }) => {
  const right = REQUESTS[type].answers[0] ?? 'accept';
  const replies = (['withdraw', right] as const).map(
    (reply): Attempt => ({
      what: `${reply} of it`,
      by: reply === 'withdraw' ? opener : otherThan(opener),
      command: replyCommand('order-1-2', reply),
      before: 'done',
      freed: 'deadline-passed',
      ended: 'deadline-passed',
    }),
  );
  return [...others, ...replies].map((attempt) => ({ type, opener, ...attempt }));
});

const EXPIRY = {
  no_change: ['request_expired'],
  cancel_order_and_refund: ['request_expired', 'order_canceled', 'refund_requested'],
  refund_requested_amount: ['request_expired', 'order_completed', 'refund_requested'],
};

const withPending = async ({ type, opener }: (typeof cells)[number]): Promise<PlacedOrder> => {
  const placed = await aPlacedOrder({ form: orderFormFor(type) });
  await placed.give(CALLERS[opener], openCommand(type));
  return placed;
};

const deadlineOf = ({ type }: Pick<(typeof cells)[number], 'type'>): number =>
  Date.parse(PLACED_AT) + WINDOW_MS[type];

describe("a command that meets the other's pending request", () => {
  it.each(cells)(
    "$what by the $by, the $opener's $type pending: $before 1 ms before its deadline",
    async (cell) => {
      const placed = await withPending(cell);
      placed.clock.set(deadlineOf(cell) - 1);
      expect(await codeOf(placed.give(CALLERS[cell.by], cell.command))).toBe(cell.before);
      expect(placed.events()).not.toContain('request_expired');
    },
  );

  describe.each([
    ['at', 0],
    ['1 ms after', 1],
  ])('%s its deadline', (_, late) => {
    it.each(cells)("the $opener's $type is settled before $what by the $by", async (cell) => {
      const placed = await withPending(cell);
      placed.clock.set(deadlineOf(cell) + late);
      const { onSilence } = REQUESTS[cell.type];
      const expected = onSilence === 'no_change' ? cell.freed : cell.ended;
      expect(await codeOf(placed.give(CALLERS[cell.by], cell.command))).toBe(expected);

      const [settled, ...more] = placed.log().slice(2);
      expect(settled).toMatchObject({ version: 3, actor: { id: 'system', role: 'system' } });
      expect(settled?.at).toBe(new Date(deadlineOf(cell) + late).toISOString());
      expect(settled?.events.map(({ event }) => event)).toEqual(EXPIRY[onSilence]);
      const changesOrder = expected === 'done' && cell.command.type !== 'retry_refund';
      expect(more.map(({ version }) => version)).toEqual(changesOrder ? [4] : []);
    });
  });
});

describe('an overdue request', () => {
  const overdue = async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('cancellation');
    placed.clock.set(request.expiresAt);
    return { placed, request };
  };

  it('stays settled although the command that met it was refused', async () => {
    const { placed, request } = await overdue();
    expect(await codeOf(placed.reply(request, 'accept'))).toBe('deadline-passed');
    expect(placed.order()).toMatchObject({
      version: 3,
      status: 'canceled',
      pendingRequest: null,
      movements: [{ status: 'pending', amount: 45_000 }],
    });
  });

  it('is settled once, however many commands meet it', async () => {
    const { placed, request } = await overdue();
    const late = [CUSTOMER, PRO, MODERATOR].map((caller) =>
      codeOf(placed.give(caller, replyCommand(request.requestId, 'accept'))),
    );
    expect(await Promise.all(late)).toEqual([
      'role-not-allowed',
      'deadline-passed',
      'role-not-allowed',
    ]);
    expect(placed.events().filter((event) => event === 'request_expired')).toHaveLength(1);
    expect(placed.order().version).toBe(3);
  });

  it('is not touched by a stranger', async () => {
    const { placed, request } = await overdue();
    const command = replyCommand(request.requestId, 'accept');
    expect(await codeOf(placed.give(STRANGER, command))).toBe('order-not-found');
    expect(placed.order().version).toBe(2);
  });
});
