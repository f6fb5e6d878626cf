import type { Post } from '../../../lambdas/adapters/webhooks/post.ts';
import { webhookSender } from '../../../lambdas/adapters/webhooks/send-webhook.ts';
import { signatureHeader } from '../../../lambdas/adapters/webhooks/signature.ts';
import { OLD_SECRET, SECRET } from '../../support/queued-webhook.ts';

const post = jest.fn<ReturnType<Post>, Parameters<Post>>();
const secretsOf = jest.fn(async () => [SECRET, OLD_SECRET]);
const webhook = { id: 'order-1-2-0', timestamp: 1772438400, body: '{"id":"order-1-2-0"}' };
const receiver = { url: 'https://shop.example.com/hooks', secretId: 'secret' };
const send = () => webhookSender({ post, secretsOf })(receiver, webhook);
const answer = (statusCode: number, headers = {}) =>
  post.mockResolvedValue({ statusCode, headers });

beforeEach(() => post.mockReset());

it('sends what Standard Webhooks asks for', async () => {
  answer(200);

  await send();

  expect(post).toHaveBeenCalledWith(receiver.url, webhook.body, {
    'content-type': 'application/json',
    'user-agent': 'order-requests',
    'webhook-id': 'order-1-2-0',
    'webhook-timestamp': '1772438400',
    'webhook-signature': signatureHeader([SECRET, OLD_SECRET], webhook),
  });
});

it.each([200, 202, 204])('%d means that it was taken', async (status) => {
  answer(status);

  await expect(send()).resolves.toEqual({ taken: true });
});

it.each([101, 301, 307, 400, 404, 410, 500, 503])('%d means that it was not', async (status) => {
  answer(status);

  await expect(send()).resolves.toMatchObject({ taken: false, reason: `it answered ${status}` });
});

it.each([
  ['120', 120],
  ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ['-5', undefined],
])('Retry-After: %s asks for %s seconds', async (value, askedSeconds) => {
  answer(429, { 'retry-after': value });

  await expect(send()).resolves.toMatchObject({ taken: false, askedSeconds });
});

it('a call that fails was not taken, for its reason', async () => {
  post.mockRejectedValue(new Error('connect ECONNREFUSED'));

  await expect(send()).resolves.toEqual({ taken: false, reason: 'connect ECONNREFUSED' });
});

it('when no address of a name can be connected to, all of them are the reason', async () => {
  const refused = ['192.0.2.1:443', '192.0.2.2:443'].map((at) => new Error(`connect to ${at}`));
  post.mockRejectedValue(new AggregateError(refused));

  await expect(send()).resolves.toMatchObject({
    reason: 'connect to 192.0.2.1:443, connect to 192.0.2.2:443',
  });
});

it('nothing is sent unsigned', async () => {
  answer(200);
  secretsOf.mockRejectedValueOnce(new Error('The secrets are out of reach'));

  await expect(send()).resolves.toMatchObject({ reason: 'The secrets are out of reach' });
  expect(post).not.toHaveBeenCalled();
});
