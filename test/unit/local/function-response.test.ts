import { readFunctionResponse } from '../../../local/gateway/function-response.ts';

test('status, headers and body are taken over', () => {
  const result = { statusCode: 201, headers: { Location: '/x', 'X-Count': 3 }, body: '{}' };
  expect(readFunctionResponse(result)).toEqual({
    status: 201,
    headers: { 'content-type': 'text/plain; charset=utf-8', location: '/x', 'x-count': '3' },
    body: '{}',
  });
});

test('a given content type stays, cookies become headers', () => {
  const headers = { 'Content-Type': 'application/json' };
  expect(readFunctionResponse({ statusCode: 200, headers, cookies: ['a=1'] })?.headers).toEqual({
    'content-type': 'application/json',
    'set-cookie': ['a=1'],
  });
});

test('base64 is decoded', () => {
  const result = { statusCode: 200, body: btoa('ok'), isBase64Encoded: true };
  expect(readFunctionResponse(result)?.body).toEqual(Buffer.from('ok'));
});

test('anything without a status is a JSON reply', () => {
  expect(readFunctionResponse({ a: 1 })).toMatchObject({ status: 200, body: '{"a":1}' });
});

test.each([
  [undefined],
  [{ statusCode: 'fine' }],
  [{ statusCode: 99 }],
  [{ statusCode: 200, body: { a: 1 } }],
])('%j is no response', (result) => {
  expect(readFunctionResponse(result)).toBeUndefined();
});

it.each([
  [
    'just what Lambda takes',
    6 * 1024 * 1024 - JSON.stringify({ statusCode: 200, body: '' }).length,
    true,
  ],
  [
    'a byte more',
    6 * 1024 * 1024 - JSON.stringify({ statusCode: 200, body: '' }).length + 1,
    false,
  ],
])('a result of %s bytes, JSON and all', (_, length, isTaken) => {
  const response = readFunctionResponse({ statusCode: 200, body: 'x'.repeat(length) });

  expect(response !== undefined).toBe(isTaken);
});
