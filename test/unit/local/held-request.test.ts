import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { HeldRequest } from '../../../local/dynamodb/held-request.ts';

const reply = { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from('done') };

it('has its whole body sent, and answers as a response of HTTP does', async () => {
  const send = jest.fn().mockResolvedValue(reply);
  const response = await new Promise<IncomingMessage>((resolve) => {
    new HeldRequest(send, resolve).end(Buffer.from('body'));
  });

  expect(send).toHaveBeenCalledWith(Buffer.from('body'));
  expect(response).toMatchObject({ statusCode: 200, headers: reply.headers });
  expect(await text(response)).toBe('done');
});

it('fails as a request does when it could not be sent', async () => {
  const request = new HeldRequest(() => Promise.reject(new Error('gone')), jest.fn());
  const failed = once(request, 'error');
  request.end('body');

  expect(await failed).toEqual([new Error('gone')]);
});

it('answers nobody who has given it up', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof reply>();
  const onResponse = jest.fn();
  const request = new HeldRequest(() => promise, onResponse);
  request.on('error', () => {});
  request.end('body');
  await once(request, 'finish');
  request.destroy(new Error('too late'));
  resolve(reply);
  await promise;

  expect(onResponse).not.toHaveBeenCalled();
});
