import type { PaymentFault } from '../support/in-memory/payments.ts';
import type { Model, ModelMovement } from './model.ts';

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, n) => sum + n, 0);

/** What is there to give back, without what is on its way or may be tried again. */
const leftIn = ({ payment, refunds }: Model): number => {
  if (!payment) return 0;
  const open = refunds.filter(({ status }) => status !== 'succeeded');
  return payment.captured - payment.fee - payment.refunded - sumOf(open.map((r) => r.amount));
};

/** The same without what is owed, too: what can still be promised. */
export const refundableIn = (model: Model): number => {
  const left = leftIn(model);
  const owed = model.owed.map(({ most }) => (most === 'all' ? left : most));
  return Math.max(0, left - sumOf(owed));
};

const movement = (model: Model, id: string, amount: number): ModelMovement => ({
  id,
  amount,
  status: 'pending',
  startedAt: model.now,
  refusals: 0,
});

export const movementsIn = ({ charges, refunds }: Model): readonly ModelMovement[] => [
  ...charges,
  ...refunds,
];

export const chargeIn = (model: Model, requestId: string, amount: number): void => {
  if (model.payment) model.charges.push(movement(model, `charge-${requestId}`, amount));
};

/** What is owed is paid as soon as no charge is under way any more; nothing is ever paid of 0. */
const payWhatIsOwed = (model: Model): void => {
  if (model.charges.some(({ status }) => status === 'pending')) return;
  for (const { id, most } of model.owed) {
    const left = leftIn(model);
    const amount = most === 'all' ? left : Math.min(most, left);
    if (amount > 0) model.refunds.push(movement(model, id, amount));
  }
  model.owed = [];
};

export const owe = (model: Model, requestId: string, most: number | 'all'): void => {
  model.owed.push({ id: `refund-${requestId}`, most });
  payWhatIsOwed(model);
};

/** What the provider makes of one try; undefined when nobody hears of it. */
export const tryInModel = (
  { books }: Model,
  { id, refusals }: ModelMovement,
  fault: PaymentFault,
): 'succeeded' | 'refused' | undefined => {
  if (fault === 'outage') return undefined;
  const name = `${id}/${refusals}`;
  const known = books[name];
  const outcome = known ?? (fault === 'decline' ? 'refused' : 'succeeded');
  books[name] = outcome;
  return !known && fault === 'timeout' ? undefined : outcome;
};

export const recordInModel = (
  model: Model,
  moved: ModelMovement,
  outcome: 'succeeded' | 'refused',
): void => {
  if (outcome === 'refused') {
    moved.status = 'failed';
    moved.refusals += 1;
  } else {
    moved.status = 'succeeded';
    const { payment, charges } = model;
    if (payment) payment[charges.includes(moved) ? 'captured' : 'refunded'] += moved.amount;
  }
  payWhatIsOwed(model);
  model.version += 1;
};

/** Starts again what has been under way for two minutes. */
export const restartInModel = (model: Model): void => {
  const due = movementsIn(model).filter(
    ({ status, startedAt }) => status === 'pending' && model.now >= startedAt + 120_000,
  );
  for (const moved of due) moved.startedAt = model.now;
  if (due.length > 0) model.version += 1;
};

/** A refused movement is tried once more. */
export const retryInModel = (model: Model, moved: ModelMovement): void => {
  moved.status = 'pending';
  moved.startedAt = model.now;
};
