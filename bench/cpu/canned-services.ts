import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/* Answers all calls of AWS but those of DynamoDB with success, in a process of its own: its CPU time is not the caller's. */
const REPLY = JSON.stringify({
  ...{ FailedEntryCount: 0, Entries: Array.from({ length: 10 }, () => ({ EventId: '1' })) },
  ...{ executionArn: 'arn', startDate: 0, stopDate: 0, MessageId: '1', ScheduleArn: 'arn' },
});

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(REPLY);
  });
}).listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('disconnect', () => process.exit());
