import type { Role } from '../../../lambdas/domain/actor.ts';
import type { OrderStatus, RequestType } from '../../../lambdas/domain/order.ts';
import { OPENING_IN, REQUESTS, ROLES, STATUSES, TYPES } from '../../support/contract.ts';
import { decideOn, outcomeOf } from '../../support/decisions.ts';
import { BROKEN_REQUEST_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { anOrder, aPendingRequest } from '../../support/orders.ts';

interface Cell {
  readonly type: RequestType;
  readonly role: Role;
  readonly status: OrderStatus;
  readonly pending: 'nothing' | 'a request';
}

/** The contract's answer: who may, then what stands in the way, in its order of precedence. */
const reasonAgainst = ({ type, role, status, pending }: Cell): string | undefined => {
  if (!(REQUESTS[type].openedBy as readonly Role[]).includes(role)) return 'role-not-allowed';
  if (pending === 'a request') return 'pending-request';
  return OPENING_IN[status] === 'allowed' ? undefined : OPENING_IN[status];
};

const cells = TYPES.flatMap((type) =>
  ROLES.flatMap((role) =>
    STATUSES.flatMap((status) =>
      (['nothing', 'a request'] as const).map((pending): Cell => ({ type, role, status, pending })),
    ),
  ),
);

const open = ({ type, role, status, pending }: Cell, form: unknown) => {
  const pendingRequest = pending === 'nothing' ? null : aPendingRequest('cancellation');
  const order = anOrder({ status, pendingRequest });
  return outcomeOf(
    decideOn(order, { type: 'open_request', requestType: type, form }, { as: role }),
  );
};

const allowed = cells.filter((cell) => !reasonAgainst(cell));
const refused = cells
  .filter(reasonAgainst)
  .map((cell) => ({ ...cell, reason: reasonAgainst(cell) as string }));

describe('opening a request', () => {
  it('has a cell for each type, role, status (a pending delivery among them) and pending request', () => {
    expect(cells).toHaveLength(4 * 5 * 6 * 2);
    expect(allowed).toHaveLength(6 * 3);
  });

  it.each(allowed)('$type by the $role is fine while the order is $status', (cell) => {
    expect(open(cell, REQUEST_FORMS[cell.type])).toEqual(['request_opened']);
  });

  it.each(allowed)(
    '$type by the $role while the order is $status still needs a valid form',
    (cell) => {
      expect(open(cell, BROKEN_REQUEST_FORMS[cell.type])).toBe('invalid-form');
    },
  );

  it.each(refused)('$type by the $role, order $status, $pending pending: $reason', (cell) => {
    expect(open(cell, REQUEST_FORMS[cell.type])).toBe(cell.reason);
  });

  it.each(refused)(
    '$reason comes before a broken form ($type, $role, $status, $pending)',
    (cell) => {
      expect(open(cell, BROKEN_REQUEST_FORMS[cell.type])).toBe(cell.reason);
    },
  );
});
