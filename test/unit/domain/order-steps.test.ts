import type { Role } from '../../../lambdas/domain/actor.ts';
import type { OrderStatus } from '../../../lambdas/domain/order.ts';
import { ROLES, STATUSES, STEPS, type Step } from '../../support/contract.ts';
import { decideOn, outcomeOf } from '../../support/decisions.ts';
import { anOrder, aPendingRequest } from '../../support/orders.ts';

const EVENT: Record<Step, string> = {
  start_work: 'work_started',
  submit_delivery: 'delivery_submitted',
  request_revision: 'revision_requested',
  accept_delivery: 'order_completed',
};

const PENDING = {
  nothing: null,
  'a request': aPendingRequest('change_time'),
  'a contested dispute': aPendingRequest('dispute', { contestedIn: 4 }),
};

interface Cell {
  readonly step: Step;
  readonly role: Role;
  readonly status: OrderStatus;
  readonly pending: keyof typeof PENDING;
}

const reasonAgainst = ({ step, role, status, pending }: Cell): string | undefined => {
  const { by, from } = STEPS[step];
  if (role !== by) return 'role-not-allowed';
  if (pending !== 'nothing') return 'pending-request';
  return from.includes(status) ? undefined : 'order-status-not-allowed';
};

const cells = (Object.keys(STEPS) as Step[]).flatMap((step) =>
  ROLES.flatMap((role) =>
    STATUSES.flatMap((status) =>
      (Object.keys(PENDING) as (keyof typeof PENDING)[]).map(
        (pending): Cell => ({ step, role, status, pending }),
      ),
    ),
  ),
);

const allowed = cells.filter((cell) => !reasonAgainst(cell));
const refused = cells
  .filter(reasonAgainst)
  .map((cell) => ({ ...cell, reason: reasonAgainst(cell) as string }));

const take = ({ step, role, status, pending }: Cell, form: unknown) => {
  const order = anOrder({ status, pendingRequest: PENDING[pending] });
  return outcomeOf(decideOn(order, { type: step, form }, { as: role }));
};

describe("the order's own steps", () => {
  it('have a cell for each step, role, status and pending request', () => {
    expect(cells).toHaveLength(4 * 5 * 6 * 3);
    expect(allowed).toHaveLength(5);
  });

  it.each(allowed)('$step by the $role fits an order that is $status', (cell) => {
    expect(take(cell, undefined)).toEqual([EVENT[cell.step]]);
    expect(take(cell, {})).toEqual([EVENT[cell.step]]);
  });

  it.each(allowed)('$step of an order that is $status takes no fields', (cell) => {
    expect(take(cell, { why: 'not asked' })).toBe('invalid-form');
  });

  it.each(refused)('$step by the $role, order $status, $pending pending: $reason', (cell) => {
    expect(take(cell, undefined)).toBe(cell.reason);
    expect(take(cell, { why: 'not asked' })).toBe(cell.reason);
  });

  it.each([null, [], 'yes', 7, true])('a body of %j is not an empty one', (form) => {
    const decision = decideOn(anOrder(), { type: 'start_work', form }, { as: 'pro' });
    expect(outcomeOf(decision)).toBe('invalid-form');
  });
});
