import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { documentClient } from '../../../lambdas/adapters/dynamodb/client.ts';
import { dynamoOrderStore } from '../../../lambdas/adapters/dynamodb/order-store.ts';
import { dynamoTable } from '../../../lambdas/adapters/dynamodb/table.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import type { Change, OrderEvent } from '../../../lambdas/domain/events.ts';
import { actorIn } from '../../support/callers.ts';
import { clockAt } from '../../support/clock.ts';
import { REQUEST_FORMS } from '../../support/forms.ts';
import {
  anOrder,
  aPendingRequest,
  EXPIRES_AT,
  NOW,
  OPENED_AT,
  ORDER_ID,
} from '../../support/orders.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const store = dynamoOrderStore(dynamoTable(documentClient(), 'orders'), clockAt(NOW));

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteCommand).resolves({});
});

const opened: OrderEvent = {
  event: 'request_opened',
  data: {
    requestId: 'order-1-3',
    type: 'cancellation',
    askedOf: { id: 'pro-1', role: 'pro' },
    expiresAt: EXPIRES_AT,
    onSilence: 'cancel_order_and_refund',
    form: REQUEST_FORMS.cancellation,
  },
};
const declined: OrderEvent = {
  event: 'request_declined',
  data: { requestId: 'order-1-3', type: 'cancellation', openedAt: OPENED_AT, response: {} },
};

const change = (version: number, ...events: readonly OrderEvent[]): Change => ({
  orderId: ORDER_ID,
  version,
  at: NOW,
  actor: actorIn('customer'),
  events,
});

const key = { hash: 'hash-of-key', bodyHash: 'hash-of-body' };

/** The items of the one transaction that was sent. */
const written = () => {
  const calls = dynamo.commandCalls(TransactWriteCommand);
  expect(calls).toHaveLength(1);
  return (calls[0]?.args[0].input.TransactItems ?? []).map(({ Put }) => Put);
};

describe('appending a change', () => {
  it('replaces the order only if nobody has changed it since it was read', async () => {
    await store.append({ order: anOrder({ version: 7 }), change: change(7, declined) });

    expect(written()[0]).toMatchObject({
      TableName: 'orders',
      Item: { pk: 'ORDER#order-1', sk: 'ORDER', version: 7 },
      ConditionExpression: 'version = :previous',
      ExpressionAttributeValues: { ':previous': 6 },
    });
  });

  it('opens a request only if none is pending, whatever the versions say', async () => {
    const order = anOrder({ version: 3, pendingRequest: aPendingRequest('cancellation') });

    await store.append({ order, change: change(3, opened) });

    expect(written()[0]).toMatchObject({
      ConditionExpression: 'version = :previous AND attribute_not_exists(pendingRequest)',
      ExpressionAttributeValues: { ':previous': 2 },
    });
  });

  it('places an order only where there is none', async () => {
    const placed = change(1, { event: 'work_started', data: {} });

    await store.append({ order: anOrder({ version: 1 }), change: placed });

    expect(written()[0]).toMatchObject({ ConditionExpression: 'attribute_not_exists(pk)' });
    expect(written()[0]).not.toHaveProperty('ExpressionAttributeValues');
  });

  it('never overwrites a change', async () => {
    await store.append({ order: anOrder({ version: 7 }), change: change(7, declined) });

    expect(written()[1]).toEqual({
      TableName: 'orders',
      Item: {
        pk: 'ORDER#order-1',
        sk: 'CHANGE#00000007',
        at: NOW,
        actor: { id: 'customer-1', role: 'customer' },
        // The answer is empty, and so not stored.
        events: [
          {
            event: 'request_declined',
            data: { requestId: 'order-1-3', type: 'cancellation', openedAt: OPENED_AT },
          },
        ],
        carries: 'timer',
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  });

  it('writes two items without a key', async () => {
    await store.append({ order: anOrder({ version: 7 }), change: change(7, declined) });

    expect(written()).toHaveLength(2);
  });

  it('remembers a keyed command in the same transaction, for 30 days', async () => {
    await store.append({ order: anOrder({ version: 7 }), change: change(7, declined), key });

    expect(written()).toHaveLength(3);
    expect(written()[2]?.Item).toEqual({
      pk: 'ORDER#order-1',
      sk: 'KEY#hash-of-key',
      bodyHash: 'hash-of-body',
      version: 7,
      ttl: Date.parse(NOW) / 1000 + 30 * 24 * 60 * 60,
    });
  });

  it('never lets a key stand for another command before it is forgotten', async () => {
    await store.append({ order: anOrder({ version: 7 }), change: change(7, declined), key });

    expect(written()[2]).toMatchObject({
      ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':now': Date.parse(NOW) / 1000 },
    });
  });
});

it('remembers a keyed command that changed nothing without touching the order', async () => {
  await store.remember(anOrder({ version: 9 }), key);

  expect(written().map((put) => put?.Item?.sk)).toEqual(['KEY#hash-of-key']);
  expect(written()[0]?.Item).toMatchObject({ version: 9, bodyHash: 'hash-of-body' });
});

describe('a transaction that is canceled because of too much load', () => {
  const overloaded = new TransactionCanceledException({
    $metadata: {},
    message: 'slow down',
    CancellationReasons: [{ Code: 'None' }, { Code: 'ThrottlingError' }],
  });
  const tries = () => dynamo.commandCalls(TransactWriteCommand).length;

  it('is tried again: it has written nothing', async () => {
    dynamo.on(TransactWriteCommand).rejectsOnce(overloaded).resolves({});

    await store.append({ order: anOrder({ version: 7 }), change: change(7, declined) });

    expect(tries()).toBe(2);
  });

  it('is given up after four tries', async () => {
    dynamo.on(TransactWriteCommand).rejects(overloaded);

    const appending = store.append({ order: anOrder({ version: 7 }), change: change(7, declined) });

    await expect(appending).rejects.toThrow(Unavailable);
    expect(tries()).toBe(4);
  });
});
