import { type MoneyPorts, moveMoney } from '../../lambdas/application/move-money.ts';
import { recordingMeasures } from './in-memory/outlets.ts';
import { inMemoryPayments } from './in-memory/payments.ts';
import { aPlacedOrder } from './placed-order.ts';

/** An order that has just been canceled by agreement: its refund of 45,000 is pending. */
export const aCanceledOrder = async () => {
  const placed = await aPlacedOrder();
  await placed.reply(await placed.open('cancellation'), 'accept');
  const payments = inMemoryPayments();
  const measures = recordingMeasures();
  const ports: MoneyPorts = { ...placed.ports, payments, measures };
  const { orderId } = placed;
  return {
    ...placed,
    payments,
    measures,
    moneyPorts: ports,
    /** One try of the workflow that moves the money. */
    move: (through: Partial<MoneyPorts> = {}) =>
      moveMoney({ ...ports, ...through }, { orderId, movementId: 'refund-order-1-2' }),
    refund: () => placed.order().refund,
  };
};
