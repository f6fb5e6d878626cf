import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamodbClient } from '../../../local/dynamodb/dynamodb-client.ts';

it('of a database that does not answer it says which, what it was asked, and how long it waited', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const client = new DynamodbClient(endpoint, 20);
  try {
    await expect(client.table('DescribeTable', {})).rejects.toThrow(
      `${endpoint} did not answer DynamoDB_20120810.DescribeTable within 20 ms`,
    );
  } finally {
    client.close();
    silent.closeAllConnections();
    silent.close();
  }
});
