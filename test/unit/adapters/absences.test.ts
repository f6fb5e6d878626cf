import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { dynamoAbsences } from '../../../lambdas/adapters/dynamodb/absences.ts';
import { documentClient } from '../../../lambdas/adapters/dynamodb/client.ts';
import { dynamoTable } from '../../../lambdas/adapters/dynamodb/table.ts';
import { clockAt } from '../../support/clock.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const absences = dynamoAbsences(
  dynamoTable(documentClient(), 'orders'),
  clockAt('2026-03-02T08:00:00.250Z'),
);

const AWAY_UNTIL = '2026-03-05T12:00:00.250Z';
const keyOf = (person: string) => ({ pk: `PARTY#${person}`, sk: 'AVAILABILITY' });

const asked = () => dynamo.commandCalls(BatchGetCommand).map(({ args }) => args[0].input);
const written = () => dynamo.commandCalls(TransactWriteCommand).map(({ args }) => args[0].input);

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteCommand).resolves({});
});

it('are read in one call, each person once', async () => {
  const item = { ...keyOf('jo'), awayUntil: AWAY_UNTIL, ttl: 1 };
  dynamo.on(BatchGetCommand).resolves({ Responses: { orders: [item] } });

  expect(await absences.of(['jo', 'robin', 'jo'])).toEqual(new Map([['jo', AWAY_UNTIL]]));

  expect(asked()).toEqual([
    { RequestItems: { orders: { Keys: [keyOf('jo'), keyOf('robin')], ConsistentRead: true } } },
  ]);
});

it('are kept until they are over, to the second', async () => {
  await absences.set('jo', AWAY_UNTIL);

  const ttl = Date.parse('2026-03-05T12:00:01Z') / 1000;
  const Item = { ...keyOf('jo'), awayUntil: AWAY_UNTIL, ttl };
  expect(written()).toEqual([{ TransactItems: [{ Put: { TableName: 'orders', Item } }] }]);
});

it('are gone when somebody is back', async () => {
  await absences.set('jo', null);

  const Delete = { TableName: 'orders', Key: keyOf('jo') };
  expect(written()).toEqual([{ TransactItems: [{ Delete }] }]);
});

describe('the key of a call', () => {
  const key = { hash: 'hash-1', bodyHash: 'body-1' };
  const Key = { pk: 'KEY#hash-1', sk: 'KEY' };
  const now = Date.parse('2026-03-02T08:00:00Z') / 1000;

  it('is stored with what it sets, if it is free, for 30 days', async () => {
    await absences.set('jo', null, key);

    expect(written()[0]?.TransactItems?.[1]).toEqual({
      Put: {
        TableName: 'orders',
        Item: { ...Key, bodyHash: 'body-1', ttl: now + 30 * 24 * 60 * 60 },
        ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':now': now },
      },
    });
  });

  it.each([
    ['is remembered', now + 1, { bodyHash: 'body-1' }],
    ['is forgotten when its time is over', now, undefined],
  ])('%s', async (_, ttl, remembered) => {
    const item = { ...Key, bodyHash: 'body-1', ttl };
    dynamo.on(BatchGetCommand).resolves({ Responses: { orders: [item] } });

    expect(await absences.remembered('hash-1')).toEqual(remembered);
  });
});
