import { type MoneyPorts, moveMoney } from '../../lambdas/application/move-money.ts';
import { chargesOf, refundsOf } from '../../lambdas/domain/movements.ts';
import type { Form } from './forms.ts';
import { recordingMeasures } from './in-memory/outlets.ts';
import { inMemoryPayments } from './in-memory/payments.ts';
import { aPlacedOrder } from './placed-order.ts';

/** An order with a payment provider at hand. */
export const aPaidOrder = async (form?: Form) => {
  const placed = await aPlacedOrder(form && { form });
  const payments = inMemoryPayments();
  const measures = recordingMeasures();
  const ports: MoneyPorts = { ...placed.ports, payments, measures };
  const { orderId } = placed;
  return {
    ...placed,
    payments,
    measures,
    moneyPorts: ports,
    /** One try of the workflow that moves money. */
    moveOf: (movementId: string, through: Partial<MoneyPorts> = {}) =>
      moveMoney({ ...ports, ...through }, { orderId, movementId }),
    /** The newest. */
    refund: () => refundsOf(placed.order()).at(-1),
  };
};

/** An order that has just been canceled by agreement: its refund of 45,000 is pending. */
export const aCanceledOrder = async () => {
  const paid = await aPaidOrder();
  await paid.reply(await paid.open('cancellation'), 'accept');
  return {
    ...paid,
    move: (through: Partial<MoneyPorts> = {}) => paid.moveOf('refund-order-1-2', through),
  };
};

/** An order whose customer has just accepted more work: its charge of 20,000 is pending. */
export const aChargedOrder = async (form?: Form, work?: Form) => {
  const paid = await aPaidOrder(form);
  await paid.reply(await paid.open('additional_work', { form: work }), 'accept');
  return {
    ...paid,
    move: (through: Partial<MoneyPorts> = {}) => paid.moveOf('charge-order-1-2', through),
    charge: () => chargesOf(paid.order())[0],
  };
};
