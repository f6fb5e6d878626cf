import type { WebhookPorts, WebhookReply } from '../../application/deliver-webhook.ts';
import type { Post } from './post.ts';
import type { ReadSecrets } from './secrets.ts';
import { signatureHeader } from './signature.ts';

interface SendSettings {
  readonly post: Post;
  readonly secretsOf: ReadSecrets;
}

/** Sends webhooks as Standard Webhooks describes: a JSON body, its id, the time and a signature. */
export const webhookSender =
  ({ post, secretsOf }: SendSettings): WebhookPorts['send'] =>
  async ({ url, secretId }, webhook) => {
    try {
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'order-requests',
        'webhook-id': webhook.id,
        'webhook-timestamp': String(webhook.timestamp),
        'webhook-signature': signatureHeader(await secretsOf(secretId), webhook),
      };
      return toReply(await post(url, webhook.body, headers));
    } catch (error) {
      return { taken: false, reason: reasonOf(error as AggregateError) };
    }
  };

/** When none of several addresses can be connected to, the error says nothing but what each of them has. */
const reasonOf = ({ message, errors = [] }: AggregateError): string =>
  message || errors.map((error: Error) => error.message).join(', ');

const toReply = ({ statusCode = 0, headers }: Awaited<ReturnType<Post>>): WebhookReply => {
  if (statusCode >= 200 && statusCode < 300) return { taken: true };
  const wait = headers['retry-after'] ?? '';
  const askedSeconds = /^\d{1,9}$/.test(wait) ? Number(wait) : undefined;
  return { taken: false, reason: `it answered ${statusCode}`, askedSeconds };
};
