import type { Role } from '../../../lambdas/domain/actor.ts';
import type { Order, OrderStatus } from '../../../lambdas/domain/order.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import { OPENING_IN, REQUESTS, ROLES, STATUSES, TYPES } from '../../support/contract.ts';
import { decideOn, outcomeOf } from '../../support/decisions.ts';
import { BROKEN_REQUEST_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { anOrder, aPendingRequest, NOW } from '../../support/orders.ts';

const PENDING = {
  nothing: null,
  'a request': aPendingRequest('cancellation'),
  'a contested dispute': aPendingRequest('dispute', { contestedIn: 4 }),
};

const MONEY: Readonly<Record<'refundable' | 'not refundable' | 'post-paid', Order['payment']>> = {
  refundable: { captured: 50_000, serviceFee: 5_000, refunded: 0 },
  'not refundable': { captured: 5_000, serviceFee: 5_000, refunded: 0 },
  'post-paid': null,
};

/** The form's ground is that the order is late: it was to end right before, or it ends now. */
const END = { late: '2026-03-03T11:59:59.999Z', 'in time': NOW };

interface Cell {
  readonly type: RequestType;
  readonly role: Role;
  readonly status: OrderStatus;
  readonly pending: keyof typeof PENDING;
  readonly money: keyof typeof MONEY;
  readonly end: keyof typeof END;
}

/** The contract's answer: who may, then what stands in the way, in its order of precedence. */
const reasonAgainst = (cell: Cell): string | undefined => {
  const { type, role, status, pending, money, end } = cell;
  if (!(REQUESTS[type].openedBy as readonly Role[]).includes(role)) return 'role-not-allowed';
  if (pending !== 'nothing') return 'pending-request';
  if (OPENING_IN[status] !== 'allowed') return OPENING_IN[status];
  if (type !== 'dispute') return undefined;
  if (money !== 'refundable') return 'nothing-refundable';
  return end === 'late' ? undefined : 'ground-not-met';
};

const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

const cells = TYPES.flatMap((type) =>
  ROLES.flatMap((role) =>
    STATUSES.flatMap((status) =>
      keys(PENDING).flatMap((pending) =>
        keys(MONEY).flatMap((money) =>
          keys(END).map((end): Cell => ({ type, role, status, pending, money, end })),
        ),
      ),
    ),
  ),
);

const open = ({ type, role, status, pending, money, end }: Cell, form: unknown) => {
  const order = anOrder({
    status,
    pendingRequest: PENDING[pending],
    payment: MONEY[money],
    endAt: END[end],
  });
  return outcomeOf(
    decideOn(order, { type: 'open_request', requestType: type, form }, { as: role }),
  );
};

const allowed = cells.filter((cell) => !reasonAgainst(cell));
const refused = cells
  .filter(reasonAgainst)
  .map((cell) => ({ ...cell, reason: reasonAgainst(cell) as string }));

describe('opening a request', () => {
  it('has a cell for each type, role, status (a pending delivery among them), request, payment and end', () => {
    expect(cells).toHaveLength(6 * 5 * 6 * 3 * 3 * 2);
    // Eight pairs of type and opener do not care for payment and end; a dispute needs both.
    expect(allowed).toHaveLength(8 * 3 * 3 * 2 + 3);
  });

  it.each(allowed)('$type by the $role is fine while $status ($money, $end)', (cell) => {
    expect(open(cell, REQUEST_FORMS[cell.type])).toEqual(['request_opened']);
  });

  it.each(allowed)('$type by the $role while $status still needs a form ($money, $end)', (cell) => {
    expect(open(cell, BROKEN_REQUEST_FORMS[cell.type])).toBe('invalid-form');
  });

  it.each(refused)(
    '$type by the $role, $status, $pending pending, $money, $end: $reason, whatever the form',
    (cell) => {
      expect(open(cell, REQUEST_FORMS[cell.type])).toBe(cell.reason);
      expect(open(cell, BROKEN_REQUEST_FORMS[cell.type])).toBe(cell.reason);
    },
  );
});
