import { sqsClient } from '../adapters/sqs/client.ts';
import { sqsPostpone } from '../adapters/sqs/postpone.ts';
import { guardedPost } from '../adapters/webhooks/post.ts';
import { webhookSecrets } from '../adapters/webhooks/secrets.ts';
import { webhookSender } from '../adapters/webhooks/send-webhook.ts';
import type { WebhookPorts } from '../application/deliver-webhook.ts';
import { optional, setting } from './environment.ts';

/** How long a receiver may take in all. */
const TIMEOUT_MS = 10_000;

/**
 * What `deliver-webhook` works with. It stands apart from the container, because every bundle with
 * that would hold the library that guards calls, too.
 */
export const webhookPorts = (): WebhookPorts => {
  const now = () => Date.now();
  return {
    receivers: new Map(Object.entries(JSON.parse(setting('WEBHOOK_RECEIVERS')))),
    send: webhookSender({
      post: guardedPost({
        mayBeLocal: optional('WEBHOOKS_MAY_BE_LOCAL', (text) => text === 'yes') ?? false,
        timeoutMs: TIMEOUT_MS,
      }),
      secretsOf: webhookSecrets(now),
    }),
    postpone: sqsPostpone(sqsClient()),
    clock: { now },
    chance: Math.random,
  };
};
