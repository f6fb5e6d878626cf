import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { toChangeItem } from '../../../lambdas/adapters/dynamodb/change-item.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import { handleCommand } from '../../../lambdas/application/handle-command.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import { log } from '../../../lambdas/runtime/log.ts';
import { handler as publishEvents } from '../../../lambdas/stream/publish-events.ts';
import { handler as relayTimers } from '../../../lambdas/stream/relay-timers.ts';
import { handler as expireRequest } from '../../../lambdas/workflow/expire-request.ts';
import { handler as moveMoney } from '../../../lambdas/workflow/move-money.ts';
import { handler as sweepOverdue } from '../../../lambdas/workflow/sweep-overdue.ts';
import { BACK_END, CUSTOMER } from '../../support/callers.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { aContext } from '../../support/http-client.ts';
import {
  clock,
  orderPorts,
  orders,
  payments,
  recorded,
} from '../../support/in-memory/container.ts';
import { openCommand } from '../../support/placed-order.ts';

jest.mock('../../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../../support/in-memory/container.ts'),
);
jest.mock('../../../lambdas/runtime/timer-ports.ts', () =>
  jest.requireActual('../../support/in-memory/container.ts'),
);

beforeEach(() => {
  jest.spyOn(log, 'warn').mockImplementation();
});

afterEach(() => {
  jest.restoreAllMocks();
  recorded.timers.failWith(undefined);
  recorded.bus.failWith(undefined);
});

const aPendingCancellation = async () => {
  const { orderId } = await placeOrder(orderPorts(), { caller: BACK_END, form: ORDER_FORM });
  const command = openCommand('cancellation');
  const { request } = await handleCommand(orderPorts(), { orderId, caller: CUSTOMER, command });
  const { requestId = '', expiresAt = '' } = request ?? {};
  return { orderId, requestId, expiresAt };
};

/** The latest change of an order as the stream brings it. */
const streamed = (orderId: string): DynamoDBStreamEvent => {
  const change = orders.log(orderId).at(-1);
  if (!change) throw new Error(`Nothing has happened to ${orderId}`);
  const { pk, sk, ...rest } = toChangeItem(change);
  const dynamodb = {
    Keys: marshall({ pk, sk }),
    NewImage: marshall({ pk, sk, ...rest }),
    SequenceNumber: '111',
  };
  return { Records: [{ eventName: 'INSERT', dynamodb }] } as DynamoDBStreamEvent;
};

describe('a request that nobody answers', () => {
  it('goes all the way round: wait, expiry, refund, and the news of it', async () => {
    const { orderId, requestId, expiresAt } = await aPendingCancellation();
    await relayTimers(streamed(orderId));
    expect(recorded.timers.started).toContainEqual({
      ...{ name: requestId, orderId, expiresAt },
      reminders: [],
    });

    clock.set(expiresAt);
    await expireRequest({ orderId, expiresAt });
    await relayTimers(streamed(orderId));
    const movement = { orderId, movementId: `refund-${requestId}`, attempt: 1 };
    expect(recorded.timers.movements).toContainEqual(movement);

    await moveMoney(movement);
    expect(orders.order(orderId)).toMatchObject({
      status: 'canceled',
      payment: { refunded: 45_000 },
      movements: [{ status: 'succeeded' }],
    });

    await publishEvents(streamed(orderId));
    expect(recorded.bus.published.at(-1)).toMatchObject([
      { event: 'refund_succeeded', id: `${orderId}-4-0` },
    ]);
    expect(recorded.figures.kept.at(-1)).toMatchObject([
      { name: 'RefundAmount', value: 45_000, by: { status: 'succeeded' } },
    ]);
  });
});

describe('an entry that fails', () => {
  it('tells the state machine by name that the deadline has not been reached', async () => {
    const deadline = await aPendingCancellation();
    await expect(expireRequest(deadline)).rejects.toHaveProperty('name', 'DeadlineNotReached');
  });

  it('tells the state machine that the outcome of a movement is unknown', async () => {
    const { orderId, requestId, expiresAt } = await aPendingCancellation();
    clock.set(expiresAt);
    await expireRequest({ orderId, expiresAt });
    payments.behave('outage');
    const moving = moveMoney({ orderId, movementId: `refund-${requestId}`, attempt: 1 });
    await expect(moving).rejects.toHaveProperty('name', 'Unavailable');
    payments.behave('ok');
  });

  it('has the stream send again what could not be relayed', async () => {
    const { orderId } = await aPendingCancellation();
    recorded.timers.failWith(new Unavailable('Step Functions is down'));
    const { batchItemFailures } = await relayTimers(streamed(orderId));
    expect(batchItemFailures).toEqual([{ itemIdentifier: '111' }]);
  });

  it('has the stream send again what the bus did not take, and does not count it yet', async () => {
    const { orderId } = await aPendingCancellation();
    const counted = recorded.figures.kept.length;
    recorded.bus.failWith(new Unavailable('EventBridge is down'));
    const { batchItemFailures } = await publishEvents(streamed(orderId));
    expect(batchItemFailures).toEqual([
      { itemIdentifier: streamed(orderId).Records[0]?.dynamodb?.SequenceNumber },
    ]);
    expect(recorded.figures.kept).toHaveLength(counted);
  });
});

describe('the sweep', () => {
  it.each([
    ['more than ten seconds left', 10_000, 0],
    ['less than ten seconds left', 9_999, 1],
  ])('with %s of its time', async (_, remainingMs, truncated) => {
    const { expiresAt, orderId } = await aPendingCancellation();
    clock.set(expiresAt);
    await sweepOverdue({}, aContext(remainingMs));
    expect(recorded.measures.valuesOf('SweepTruncated').at(-1)).toBe(truncated);
    expect(orders.order(orderId).status).toBe('canceled');
  });

  it('is of the part that its schedule names', async () => {
    const asked = jest.spyOn(orders, 'due');
    await sweepOverdue({ part: 5 }, aContext(60_000));
    expect(asked).toHaveBeenCalledWith(expect.any(String), 5);
  });

  it('watches the desk although an order cannot be swept', async () => {
    const { expiresAt } = await aPendingCancellation();
    clock.set(expiresAt);
    const watched = recorded.measures.valuesOf('OldestContestedHours').length;
    jest.spyOn(orders, 'load').mockRejectedValue(new Unavailable('DynamoDB is down'));
    await expect(sweepOverdue({}, aContext(60_000))).rejects.toThrow('not swept');
    expect(recorded.measures.valuesOf('OldestContestedHours')).toHaveLength(watched + 1);
  });

  it('goes on although the desk cannot be read, and fails in the end', async () => {
    const { expiresAt, orderId } = await aPendingCancellation();
    clock.set(expiresAt);
    const down = new Unavailable('DynamoDB is down');
    jest.spyOn(orders, 'listContested').mockRejectedValue(down);
    await expect(sweepOverdue({}, aContext(60_000))).rejects.toBe(down);
    expect(orders.order(orderId).status).toBe('canceled');
  });
});
