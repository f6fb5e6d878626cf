import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { documentClient } from '../../../lambdas/adapters/dynamodb/client.ts';
import { dynamoTable } from '../../../lambdas/adapters/dynamodb/table.ts';
import { ledgerPayments } from '../../../lambdas/adapters/payments/ledger/ledger-payments.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import { anInstruction } from '../../support/payment-instructions.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const ledger = ledgerPayments(dynamoTable(documentClient(), 'orders'));

const movement = anInstruction();
const key = { pk: 'ORDER#order-1', sk: 'LEDGER#refund-order-1-3' };

const bookedBefore = (code: string) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'canceled',
    CancellationReasons: [{ Code: code }],
  });

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteCommand).resolves({});
  dynamo.on(BatchGetCommand).resolves({ Responses: { orders: [] } });
});

it('books a movement once, beside its order', async () => {
  await expect(ledger.move(movement)).resolves.toEqual({ status: 'succeeded' });

  expect(dynamo.commandCalls(TransactWriteCommand).map(({ args }) => args[0].input)).toEqual([
    {
      TransactItems: [
        {
          Put: {
            TableName: 'orders',
            Item: { ...key, kind: 'refund', amount: 45_000, currency: 'USD', reference: 'pay-77' },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ],
    },
  ]);
});

it('finds what is booked', async () => {
  dynamo.on(BatchGetCommand).resolves({ Responses: { orders: [key] } });

  await expect(ledger.find(movement)).resolves.toEqual({ status: 'succeeded' });
});

it('finds nothing before', async () => {
  await expect(ledger.find(movement)).resolves.toBeUndefined();
});

it('has succeeded when another try has booked it meanwhile', async () => {
  dynamo.on(TransactWriteCommand).rejects(bookedBefore('ConditionalCheckFailed'));
  dynamo.on(BatchGetCommand).resolves({ Responses: { orders: [key] } });

  await expect(ledger.move(movement)).resolves.toEqual({ status: 'succeeded' });
});

it('does not know while another try is about to book it', async () => {
  dynamo.on(TransactWriteCommand).rejects(bookedBefore('TransactionConflict'));

  await expect(ledger.move(movement)).rejects.toThrow(Unavailable);
});

it('does not know while the table is overloaded', async () => {
  dynamo.on(TransactWriteCommand).rejects(bookedBefore('ThrottlingError'));

  await expect(ledger.move(movement)).rejects.toThrow(Unavailable);
});
