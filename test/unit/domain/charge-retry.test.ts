import type { Order, OrderStatus } from '../../../lambdas/domain/order.ts';
import type { Movement } from '../../../lambdas/domain/order-money.ts';
import { ROLES, STATUSES } from '../../support/contract.ts';
import { decideOn, eventsOf, orderAfter, outcomeOf } from '../../support/decisions.ts';
import { aCharge, anOrder, aRequest, NOW, ORDER_ID, REQUEST_ID } from '../../support/orders.ts';

const failed = aCharge({ status: 'failed', settledAt: NOW, refusals: 1 });

const CHARGES = {
  none: [],
  "another request's": [
    { ...failed, movementId: `charge-${ORDER_ID}-2`, requestId: `${ORDER_ID}-2` },
  ],
  pending: [aCharge()],
  succeeded: [aCharge({ status: 'succeeded', settledAt: NOW })],
  failed: [failed],
} satisfies Record<string, readonly Movement[]>;

type State = keyof typeof CHARGES;

/** A canceled order is not charged any more: all that it had captured is on its way back. */
const expected = (charge: State, status: OrderStatus) => {
  if (charge === 'none' || charge === "another request's") return 'request-not-found';
  if (charge !== 'failed') return [];
  return status === 'canceled' ? 'order-status-not-allowed' : ['charge_requested'];
};

const cells = ROLES.flatMap((role) =>
  (Object.keys(CHARGES) as State[]).flatMap((charge) =>
    STATUSES.map((status) => {
      const may = role === 'moderator' || role === 'marketplace';
      return {
        role,
        charge,
        status,
        expected: may ? expected(charge, status) : 'role-not-allowed',
      };
    }),
  ),
);

const request = aRequest('additional_work', 'accepted');

const retry = (order: Order, form?: unknown, as: (typeof ROLES)[number] = 'moderator') =>
  decideOn(order, { type: 'retry_charge', requestId: REQUEST_ID, form }, { as, request });

const failedOrder = anOrder({ movements: CHARGES.failed });

describe('trying a charge again', () => {
  it.each(cells)('by the $role, charge: $charge, order $status → $expected', (cell) => {
    const order = anOrder({ status: cell.status, movements: CHARGES[cell.charge] });
    expect(outcomeOf(retry(order, {}, cell.role))).toStrictEqual(cell.expected);
  });

  it('of a request that the order never had is not found, whoever asks', () => {
    const command = { type: 'retry_charge', requestId: 'order-1-77', form: {} } as const;
    for (const as of ROLES) {
      expect(outcomeOf(decideOn(failedOrder, command, { as }))).toBe('request-not-found');
    }
  });

  it('asks for the same amount once more, as the next attempt of the same movement', () => {
    expect(eventsOf(retry(failedOrder))).toEqual([
      {
        event: 'charge_requested',
        data: {
          movementId: `charge-${REQUEST_ID}`,
          requestId: REQUEST_ID,
          type: 'additional_work',
          amount: 20_000,
          currency: 'USD',
          attempt: 2,
        },
      },
    ]);
  });

  it('makes the charge pending again in its place, as requested now and no longer settled', () => {
    const at = '2026-03-09T08:00:00.000Z';
    const [other] = CHARGES["another request's"] as [Movement];
    const order = anOrder({ movements: [failed, other] });
    const retried = orderAfter(order, eventsOf(retry(order)), { at });
    expect(retried.movements).toEqual([
      aCharge({ attempt: 2, attemptedAt: at, refusals: 1, requestedAt: at }),
      other,
    ]);
  });

  it('has to wait for a refund that waits for another charge', () => {
    const owed = { requestId: 'order-1-9', type: 'dispute', amount: 5 } as const;
    const movements = [failed, aCharge({ movementId: 'charge-order-1-2', requestId: 'order-1-2' })];
    const waiting = anOrder({ status: 'completed', movements, owedRefunds: [owed] });
    expect(outcomeOf(retry(waiting))).toBe('order-status-not-allowed');
    expect(outcomeOf(retry({ ...waiting, owedRefunds: [] }))).toEqual(['charge_requested']);
  });

  it('takes no fields, and says so only when nothing else stands against it', () => {
    expect(outcomeOf(retry(failedOrder, { amount: 1 }))).toBe('invalid-form');
    expect(outcomeOf(retry(failedOrder, null))).toBe('invalid-form');
    expect(outcomeOf(retry(anOrder(), { amount: 1 }))).toBe('request-not-found');
    const canceled = anOrder({ status: 'canceled', movements: CHARGES.failed });
    expect(outcomeOf(retry(canceled, { amount: 1 }))).toBe('order-status-not-allowed');
  });
});
