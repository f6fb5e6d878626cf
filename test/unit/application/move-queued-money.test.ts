import { Unavailable } from '../../../lambdas/application/failures.ts';
import { moveQueuedMoney } from '../../../lambdas/application/move-queued-money.ts';
import { MOVEMENT_TRIES, movementPause } from '../../../lambdas/application/movement-pauses.ts';
import { aCanceledOrder } from '../../support/canceled-order.ts';

const queued = { queue: 'arn:aws:sqs:eu-west-1:111122223333:movements', receipt: 'r', tries: 3 };
const movement = { orderId: 'order-1', movementId: 'refund-order-1-2', attempt: 1 };
const postpone = jest.fn(async () => {});

const aQueuedRefund = async () => {
  const canceled = await aCanceledOrder();
  const ports = { ...canceled.moneyPorts, postpone, chance: () => 0.5 };
  return { ...canceled, work: () => moveQueuedMoney(ports, { ...queued, movement }) };
};

beforeEach(() => {
  postpone.mockReset().mockResolvedValue();
});

it('moves the money and writes it down, so that the message can go', async () => {
  const { work, refund } = await aQueuedRefund();

  await work();

  expect(refund()).toMatchObject({ status: 'succeeded' });
  expect(postpone).not.toHaveBeenCalled();
});

it('delivered twice moves it once', async () => {
  const { work, payments } = await aQueuedRefund();

  await Promise.all([work(), work()]);

  expect(payments.moved()).toHaveLength(1);
});

it('is tried again after a pause when the provider does not answer', async () => {
  const { work, payments, refund } = await aQueuedRefund();
  payments.behave('outage');

  await expect(work()).rejects.toThrow(Unavailable);

  expect(postpone).toHaveBeenCalledWith(queued, 10);
  expect(refund()).toMatchObject({ status: 'pending' });
});

it('fails with why the try failed, also when it cannot be postponed', async () => {
  const { work, payments } = await aQueuedRefund();
  payments.behave('outage');
  postpone.mockRejectedValue(new Error('SQS is down'));

  await expect(work()).rejects.toThrow(Unavailable);
});

describe('the pauses between tries', () => {
  const tries = Array.from({ length: MOVEMENT_TRIES - 1 }, (_, number) => number + 1);
  const TIMEOUT = 30;

  it('leave a movement to the sweeper within 12 minutes, time-outs included', () => {
    const longest = tries.reduce((sum, number) => sum + movementPause(number, 1), 0);

    expect(longest + MOVEMENT_TRIES * TIMEOUT).toBeLessThanOrEqual(12 * 60);
  });

  it('are spread, so that what failed together is not tried together', () => {
    expect([0, 0.25, 0.5, 1].map((chance) => movementPause(4, chance))).toEqual([1, 10, 20, 40]);
  });

  it('are there for a message that comes more often, too', () => {
    expect(movementPause(99, 1)).toBe(120);
  });
});
