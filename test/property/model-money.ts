import type { PaymentFault } from '../support/in-memory/payments.ts';
import type { Model, ModelMovement } from './model.ts';

export const refundableIn = ({ payment }: Model): number =>
  payment ? payment.captured - payment.fee - payment.refunded : 0;

const movement = (model: Model, id: string, amount: number): ModelMovement => ({
  id,
  amount,
  status: 'pending',
  startedAt: model.now,
  refusals: 0,
});

export const movementsIn = ({ charges, refund }: Model): readonly ModelMovement[] =>
  refund ? [...charges, refund] : charges;

export const chargeIn = (model: Model, requestId: string, amount: number): void => {
  if (model.payment) model.charges.push(movement(model, `charge-${requestId}`, amount));
};

/** What is owed is paid as soon as no charge is under way any more; nothing is ever paid of 0. */
const payWhatIsOwed = (model: Model): void => {
  const { owed, charges } = model;
  if (!owed || charges.some(({ status }) => status === 'pending')) return;
  const amount = owed.amount === 'all' ? refundableIn(model) : owed.amount;
  if (amount > 0) model.refund = movement(model, owed.id, amount);
  model.owed = null;
};

export const owe = (model: Model, requestId: string, amount: number | 'all'): void => {
  model.owed = { id: `refund-${requestId}`, amount };
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
    const { payment, refund } = model;
    if (payment) payment[moved === refund ? 'refunded' : 'captured'] += moved.amount;
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
