import type { OrderEvent } from '../../../lambdas/domain/events.ts';
import type { Order, OrderStatus } from '../../../lambdas/domain/order.ts';
import type { Movement } from '../../../lambdas/domain/order-money.ts';
import { settle } from '../../../lambdas/domain/settle.ts';
import { OPEN_STATUSES } from '../../support/contract.ts';
import { decideOn, eventsOf, orderAfter } from '../../support/decisions.ts';
import { REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import {
  aCharge,
  anOrder,
  aPendingRequest,
  aRefund,
  aRequest,
  EXPIRES_AT,
  NOW,
  OPENED_AT,
  REQUEST_ID,
} from '../../support/orders.ts';

const DEADLINE = Date.parse(EXPIRES_AT);
const ABOUT = { requestId: REQUEST_ID, type: 'dispute' } as const;

/** Three ways to close a dispute with an amount: the pro's, nobody's, and a moderator's. */
type Way = 'accepted' | 'not answered' | 'resolved';

const orderWith = (way: Way, amount: number, overrides: Partial<Order>): Order =>
  anOrder({
    version: 4,
    pendingRequest: aPendingRequest('dispute', {
      claim: { ground: 'late', requestedRefund: way === 'resolved' ? 1 : amount },
      ...(way === 'resolved' && { contestedIn: 4 }),
    }),
    ...overrides,
  });

const WAYS: Readonly<Record<Way, (order: Order, amount: number) => readonly OrderEvent[]>> = {
  accepted: (order, requestedRefund) => {
    const form = { ...REQUEST_FORMS.dispute, requestedRefund };
    const request = aRequest('dispute', 'pending', { form });
    const command = { type: 'answer_request', requestId: REQUEST_ID, answer: 'accept' } as const;
    return eventsOf(decideOn(order, { ...command, form: {} }, { as: 'pro', request }));
  },
  'not answered': (order) => settle(order, DEADLINE),
  resolved: (order, refund) => {
    // What was asked for does not bind the moderator.
    const claim = { ...REQUEST_FORMS.dispute, requestedRefund: 1 };
    const request = aRequest('dispute', 'contested', { form: claim });
    const form = { ...REPLY_FORMS.resolution, refund };
    const command = {
      type: 'answer_request',
      requestId: REQUEST_ID,
      answer: 'resolution',
    } as const;
    return eventsOf(decideOn(order, { ...command, form }, { as: 'moderator', request }));
  },
};

const closing = (way: Way, refund: number): OrderEvent => {
  switch (way) {
    case 'accepted':
      return {
        event: 'request_accepted',
        data: { ...ABOUT, openedAt: OPENED_AT, response: {} },
      };
    case 'not answered':
      return {
        event: 'request_expired',
        data: { ...ABOUT, expiresAt: EXPIRES_AT, onSilence: 'refund_requested_amount' },
      };
    case 'resolved': {
      const { rationale } = REPLY_FORMS.resolution;
      return { event: 'dispute_resolved', data: { ...ABOUT, resolution: { refund, rationale } } };
    }
  }
};

/** 45,000 can be refunded, whatever the charges; only an unsettled one holds the refund up. */
const CHARGES: Readonly<Record<string, readonly Movement[]>> = {
  'no charge': [],
  'a charge that failed': [aCharge({ status: 'failed', settledAt: NOW })],
  'a charge that succeeded': [aCharge({ status: 'succeeded', settledAt: NOW })],
  'an unsettled charge': [aCharge({ status: 'failed' }), aCharge()],
};

const AMOUNTS = [0, 1, 20_000, 44_999, 45_000] as const;

interface Cell {
  readonly way: Way;
  readonly amount: number;
  readonly status: OrderStatus;
  readonly charges: string;
}

const cells = (Object.keys(WAYS) as Way[]).flatMap((way) =>
  // Only a moderator can decide that nothing goes back.
  AMOUNTS.filter((amount) => amount > 0 || way === 'resolved').flatMap((amount) =>
    OPEN_STATUSES.flatMap((status) =>
      Object.keys(CHARGES).map((charges): Cell => ({ way, amount, status, charges })),
    ),
  ),
);

const isHeldUp = ({ charges }: Cell): boolean => charges === 'an unsettled charge';

const refunding = (cell: Cell): OrderEvent => {
  const { amount } = cell;
  if (isHeldUp(cell)) return { event: 'refund_deferred', data: { ...ABOUT, amount } };
  const data = {
    ...ABOUT,
    movementId: `refund-${REQUEST_ID}`,
    amount,
    currency: 'USD',
    attempt: 1,
  };
  return { event: 'refund_requested', data };
};

/** With the whole refundable amount the order is canceled, with a part of it completed. */
const statusAfter = ({ amount, status }: Cell): OrderStatus => {
  if (amount === 0) return status;
  return amount === 45_000 ? 'canceled' : 'completed';
};

const expectedEvents = (cell: Cell): readonly OrderEvent[] => {
  const { way, amount } = cell;
  if (amount === 0) return [closing(way, amount)];
  const ending = amount === 45_000 ? 'order_canceled' : 'order_completed';
  return [
    closing(way, amount),
    { event: ending, data: { requestId: REQUEST_ID } },
    refunding(cell),
  ];
};

describe('a dispute that is closed with an amount', () => {
  it('has a cell for each way, amount, open status and state of the charges', () => {
    expect(cells).toHaveLength((4 + 4 + 5) * 3 * 4);
  });

  it.each(cells)('of $amount: $way, $status, $charges', (cell) => {
    const { way, amount, status } = cell;
    const charges = CHARGES[cell.charges] as readonly Movement[];
    const order = orderWith(way, amount, { status, movements: charges });
    const events = WAYS[way](order, amount);
    expect(events).toEqual(expectedEvents(cell));

    const after = orderAfter(order, events);
    const owed = amount > 0 && isHeldUp(cell);
    const refunds = amount > 0 && !owed ? [aRefund({ type: 'dispute', amount })] : [];
    expect(after).toEqual({
      ...order,
      version: 5,
      updatedAt: NOW,
      status: statusAfter(cell),
      pendingRequest: null,
      movements: [...charges, ...refunds],
      owedRefunds: owed ? [{ ...ABOUT, amount }] : [],
      // Only what a moderator has decided does not count again.
      grounds: { rejected: false, decided: way === 'resolved' ? ['late'] : [] },
    });
  });
});

describe('silence', () => {
  it.each(OPEN_STATUSES)('does nothing to a dispute 1 ms before its deadline (%s)', (status) => {
    expect(settle(orderWith('not answered', 20_000, { status }), DEADLINE - 1)).toEqual([]);
  });

  it.each(OPEN_STATUSES)('does nothing to a contested dispute, ever (%s)', (status) => {
    const order = orderWith('resolved', 0, { status });
    for (const ms of [-1, 0, 1, 86_400_000, 10 * 365 * 86_400_000]) {
      expect(settle(order, DEADLINE + ms)).toEqual([]);
    }
  });
});
