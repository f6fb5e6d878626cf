import type { Party } from '../../../lambdas/domain/actor.ts';
import type { Order, OrderStatus } from '../../../lambdas/domain/order.ts';
import type { Payment } from '../../../lambdas/domain/order-money.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import { settle } from '../../../lambdas/domain/settle.ts';
import { actorIn } from '../../support/callers.ts';
import { OPEN_STATUSES, OPENINGS, REQUESTS } from '../../support/contract.ts';
import { orderAfter } from '../../support/decisions.ts';
import { anOrder, aPendingRequest, EXPIRES_AT, REQUEST_ID } from '../../support/orders.ts';

const DEADLINE = Date.parse(EXPIRES_AT);

const PAYMENTS = {
  prepaid: { payment: { captured: 50_000, serviceFee: 5_000, refunded: 0 }, refund: 45_000 },
  'prepaid, without a fee': {
    payment: { captured: 50_000, serviceFee: 0, refunded: 0 },
    refund: 50_000,
  },
  'all of it fee': { payment: { captured: 5_000, serviceFee: 5_000, refunded: 0 }, refund: 0 },
  'nothing captured': { payment: { captured: 0, serviceFee: 0, refunded: 0 }, refund: 0 },
  'partly refunded': {
    payment: { captured: 50_000, serviceFee: 5_000, refunded: 20_000 },
    refund: 25_000,
  },
  'post-paid': { payment: null, refund: 0 },
} satisfies Record<string, { payment: Payment | null; refund: number }>;

interface Cell {
  readonly type: RequestType;
  readonly opener: Party;
  readonly status: OrderStatus;
  readonly paid: keyof typeof PAYMENTS;
}

/** What silence does to a dispute is told in `dispute-endings.test.ts`. */
const openings = OPENINGS.filter(({ type }) => type !== 'dispute');

const cells = openings.flatMap(({ type, opener }) =>
  OPEN_STATUSES.flatMap((status) =>
    (Object.keys(PAYMENTS) as (keyof typeof PAYMENTS)[]).map(
      (paid): Cell => ({ type, opener, status, paid }),
    ),
  ),
);

const orderIn = ({ type, opener, status, paid }: Cell): Order =>
  anOrder({
    status,
    payment: PAYMENTS[paid].payment,
    pendingRequest: aPendingRequest(type, { openedBy: actorIn(opener) }),
  });

const expectedEvents = ({ type, paid }: Cell) => {
  const { onSilence } = REQUESTS[type];
  const amount = PAYMENTS[paid].refund;
  const about = { movementId: `refund-${REQUEST_ID}`, requestId: REQUEST_ID, type };
  const refund = { ...about, amount, currency: 'USD', attempt: 1 };
  return [
    {
      event: 'request_expired',
      data: { requestId: REQUEST_ID, type, expiresAt: EXPIRES_AT, onSilence },
    },
    ...(onSilence === 'no_change'
      ? []
      : [{ event: 'order_canceled', data: { requestId: REQUEST_ID } }]),
    ...(onSilence === 'no_change' || amount === 0
      ? []
      : [{ event: 'refund_requested', data: refund }]),
  ];
};

describe('silence', () => {
  it('has a cell for each type and opener, open status and way of payment', () => {
    expect(cells).toHaveLength(8 * 3 * 6);
  });

  it.each(cells)("to the $opener's $type ($status, $paid) does nothing 1 ms before", (cell) => {
    expect(settle(orderIn(cell), DEADLINE - 1)).toEqual([]);
  });

  it.each(cells)("to the $opener's $type ($status, $paid) takes effect at the deadline", (cell) => {
    expect(settle(orderIn(cell), DEADLINE)).toEqual(expectedEvents(cell));
  });

  it.each(cells)("to the $opener's $type ($status, $paid) does the same ever after", (cell) => {
    for (const late of [1, 86_400_000]) {
      expect(settle(orderIn(cell), DEADLINE + late)).toEqual(expectedEvents(cell));
    }
  });

  it.each(cells)("to the $opener's $type ($status, $paid) takes effect once", (cell) => {
    const order = orderIn(cell);
    const settled = orderAfter(order, settle(order, DEADLINE));
    const cancels = REQUESTS[cell.type].onSilence === 'cancel_order_and_refund';
    expect(settled.pendingRequest).toBeNull();
    expect(settled.status).toBe(cancels ? 'canceled' : cell.status);
    expect(settle(settled, DEADLINE)).toEqual([]);
  });

  it('is none on an order with nothing pending', () => {
    expect(settle(anOrder(), DEADLINE)).toEqual([]);
  });
});
