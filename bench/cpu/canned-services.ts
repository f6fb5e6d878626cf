import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../local/http/body.ts';

/* Answers all calls of AWS but those of DynamoDB with success, in a process of its own: its CPU time is not the caller's. */
const LARGEST_BODY_BYTES = 2 * 1024 * 1024;

const reply = async (request: IncomingMessage): Promise<object> => {
  const { MessageBody = '' } = JSON.parse(
    (await readBody(request, LARGEST_BODY_BYTES)).toString() || '{}',
  );
  return {
    ...{ FailedEntryCount: 0, Entries: Array.from({ length: 10 }, () => ({ EventId: '1' })) },
    ...{ executionArn: 'arn', startDate: 0, stopDate: 0, ScheduleArn: 'arn', MessageId: '1' },
    // The SDK compares it with what it sent.
    MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
  };
};

const server = createServer((request, response) => {
  reply(request).then(
    (body) =>
      response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify(body)),
    (error) => response.destroy(error),
  );
}).listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('disconnect', () => process.exit());
