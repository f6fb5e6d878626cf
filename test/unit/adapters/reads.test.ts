import { ThrottlingException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { documentClient } from '../../../lambdas/adapters/dynamodb/client.ts';
import { dynamoOrderStore } from '../../../lambdas/adapters/dynamodb/order-store.ts';
import { dynamoTable } from '../../../lambdas/adapters/dynamodb/table.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import { clockAt } from '../../support/clock.ts';

const NOW = '2026-03-03T12:00:00.000Z';

const dynamo = mockClient(DynamoDBDocumentClient);
const table = dynamoTable(documentClient(), 'orders');
const store = dynamoOrderStore(table, clockAt(NOW));

beforeEach(() => dynamo.reset());

const keyOf = (sk: string) => ({ pk: 'ORDER#order-1', sk });
const item = (sk: string, rest: object = {}) => ({ ...keyOf(sk), ...rest });
const reply = (...items: readonly object[]) => ({ Responses: { orders: [...items] } });
const leaving = (...sks: readonly string[]) => ({
  UnprocessedKeys: { orders: { Keys: sks.map(keyOf) } },
});

const askedFor = () =>
  dynamo
    .commandCalls(BatchGetCommand)
    .map(({ args: [{ input }] }) => input.RequestItems?.orders?.Keys?.map(({ sk }) => sk));

describe('reading items', () => {
  it('reads consistently, all in one call', async () => {
    dynamo.on(BatchGetCommand).resolves(reply(item('A'), item('B')));

    const found = await table.get([keyOf('A'), keyOf('B')]);

    expect(found).toEqual([item('A'), item('B')]);
    expect(dynamo.commandCalls(BatchGetCommand)).toHaveLength(1);
    expect(dynamo.commandCalls(BatchGetCommand)[0]?.args[0].input).toEqual({
      RequestItems: { orders: { Keys: [keyOf('A'), keyOf('B')], ConsistentRead: true } },
    });
  });

  it('asks again for exactly the keys that were not processed', async () => {
    dynamo
      .on(BatchGetCommand)
      .resolvesOnce({ ...reply(item('A')), ...leaving('B', 'C') })
      .resolvesOnce({ ...reply(item('C')), ...leaving('B') })
      .resolvesOnce(reply(item('B')));

    const found = await table.get([keyOf('A'), keyOf('B'), keyOf('C')]);

    expect(askedFor()).toEqual([['A', 'B', 'C'], ['B', 'C'], ['B']]);
    expect(found).toEqual([item('A'), item('C'), item('B')]);
  });

  it('gives up after four rounds', async () => {
    dynamo.on(BatchGetCommand).resolves(leaving('A'));

    await expect(table.get([keyOf('A')])).rejects.toThrow(Unavailable);
    expect(askedFor()).toHaveLength(4);
  });

  it('is unavailable when the database is overloaded', async () => {
    const overload = new ThrottlingException({ $metadata: {}, message: 'slow down' });
    dynamo.on(BatchGetCommand).rejects(overload);

    await expect(table.get([keyOf('A')])).rejects.toThrow(Unavailable);
  });

  it('leaves a mistake of ours as it is', async () => {
    const mistake = Object.assign(new Error('bad key'), { name: 'ValidationException' });
    dynamo.on(BatchGetCommand).rejects(mistake);

    await expect(table.get([keyOf('A')])).rejects.toBe(mistake);
  });
});

describe('loading an order', () => {
  const loadedWith = async (remembered: object) => {
    dynamo
      .on(BatchGetCommand)
      .resolves(
        reply(
          item('ORDER', { version: 3 }),
          item('KEY#k', { bodyHash: 'b', version: 2, ...remembered }),
        ),
      );
    return store.load('order-1', { keyHash: 'k' });
  };
  const NOW_SECONDS = Date.parse(NOW) / 1000;

  it('reads the order, the change that opened the request, and the key, in one call', async () => {
    dynamo.on(BatchGetCommand).resolves(reply());

    await store.load('order-1', { requestId: 'order-1-12', keyHash: 'k' });

    expect(askedFor()).toEqual([['ORDER', 'CHANGE#00000012', 'KEY#k']]);
  });

  it.each(['order-1-0', 'order-1-', 'order-1-1e3', 'order-1-123456789', 'order-2-3', 'x', '-3'])(
    'does not look for a request that the order cannot have: %s',
    async (requestId) => {
      dynamo.on(BatchGetCommand).resolves(reply());

      await store.load('order-1', { requestId });

      expect(askedFor()).toEqual([['ORDER']]);
    },
  );

  it('finds nothing without the order, even if its key is still there', async () => {
    dynamo.on(BatchGetCommand).resolves(reply(item('KEY#k', { ttl: NOW_SECONDS + 60 })));

    await expect(store.load('order-1', { keyHash: 'k' })).resolves.toBeUndefined();
  });

  it('recalls a command until 30 days are over', async () => {
    const loaded = await loadedWith({ ttl: NOW_SECONDS + 1 });

    expect(loaded?.remembered).toMatchObject({ bodyHash: 'b', version: 2 });
  });

  it('has forgotten it then, though its item may still lie around', async () => {
    const loaded = await loadedWith({ ttl: NOW_SECONDS });

    expect(loaded?.order.version).toBe(3);
    expect(loaded).not.toHaveProperty('remembered');
  });

  it('shows what an item leaves out as nothing', async () => {
    dynamo.on(BatchGetCommand).resolves(reply(item('ORDER', { due: 'DUE#1', dueAt: NOW })));

    const loaded = await store.load('order-1');

    expect(loaded?.order).toEqual({
      orderId: 'order-1',
      payment: null,
      pendingRequest: null,
      delivery: null,
      movements: [],
      adjustments: [],
      owedRefunds: [],
      grounds: { rejected: false, decided: [] },
    });
  });
});
