import { ORDER_FORM } from '../support/forms.ts';
import { PLACED_AT } from '../support/placed-order.ts';
import { aim } from './aim.ts';
import type { Intent, PAYMENTS } from './arbitraries.ts';
import type { Command, Model, Operation } from './model.ts';
import { runInModel } from './model-commands.ts';
import { aRealWorld } from './real-world.ts';
import { modelView, storedView } from './views.ts';

type Payment = (typeof PAYMENTS)[number];

/** A payment that the provider can name. */
interface PaidWith {
  readonly captured: number;
  readonly serviceFee: number;
  readonly reference: string;
}

const { payment: _, ...POST_PAID_FORM } = ORDER_FORM;

export const orderForm = (payment: Payment | PaidWith, currency = 'USD'): object => {
  const form = { ...POST_PAID_FORM, price: { amount: 50_000, currency } };
  return payment ? { ...form, payment } : form;
};

export const aModel = (payment: Payment): Model => ({
  now: Date.parse(PLACED_AT),
  version: 1,
  status: 'accepted',
  price: 50_000,
  endAt: String(ORDER_FORM.endAt),
  payment: payment && { captured: payment.captured, fee: payment.serviceFee, refunded: 0 },
  awayUntil: { customer: null, pro: null },
  requests: [],
  pendingId: null,
  completesAt: null,
  charges: [],
  refunds: [],
  owed: [],
  facts: {
    // The end that was agreed on first is the first that can be missed.
    late: { happened: 1, decided: 0 },
    delivery_declined: { happened: 0, decided: 0 },
    request_rejected: { happened: 0, decided: 0 },
  },
  keys: {},
  books: {},
});

/** An order twice: as the code runs it, and as the model tells it. */
export const bothWorlds = async (payment: Payment) => {
  const world = await aRealWorld(orderForm(payment));
  const model = aModel(payment);
  const past: Command[] = [];

  /** Does the operation to both, and has what is seen and what is stored compared. */
  const run = async (operation: Operation): Promise<void> => {
    if ('who' in operation) past.push(operation);
    const expected = runInModel(model, operation);
    expect(await world.run(operation)).toBe(expected);
    expect(storedView(world.order())).toEqual(modelView(model));
  };

  const follow = async (plan: readonly Intent[]): Promise<void> => {
    for (const intent of plan) await run(aim(intent, model, past));
  };

  return { world, model, run, follow };
};
