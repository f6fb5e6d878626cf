import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { DynamodbClient } from './dynamodb-client.ts';
import { HeldRequest } from './held-request.ts';
import { TransactionGroups } from './transaction-groups.ts';

const target = 'DynamoDB_20120810.TransactWriteItems';

let grouped: { readonly port: number; readonly transactions: TransactionGroups } | undefined;

/** From now on, functions of this thread share their transactions on the database at an address. */
export function groupTransactions(endpoint: string): void {
  const client = new DynamodbClient(endpoint);
  grouped = {
    port: Number(new URL(endpoint).port),
    transactions: new TransactionGroups((body) => client.send('TransactWriteItems', body)),
  };
}

type OnResponse = (response: IncomingMessage) => void;

function request(options: RequestOptions, onResponse: OnResponse): ClientRequest {
  const headers = options.headers as Readonly<Record<string, string>> | undefined;
  if (!grouped || headers?.['x-amz-target'] !== target || options.port !== grouped.port) {
    return http.request(options, onResponse);
  }
  const { transactions } = grouped;
  const held = new HeldRequest((body) => transactions.transact(body), onResponse);
  return held as unknown as ClientRequest;
}

/** What functions get for `node:http`: the same, but for transactions on the embedded database. */
export const functionsHttp: typeof http = Object.create(http, { request: { value: request } });
