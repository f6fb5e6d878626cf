import { createHmac } from 'node:crypto';
import type { Webhook } from '../../application/deliver-webhook.ts';

/**
 * The header `webhook-signature` of Standard Webhooks: one signature for each secret, so that a
 * receiver can change its secret at any time while there are two.
 * @param secrets in base64, without `whsec_`
 */
export const signatureHeader = (secrets: readonly string[], webhook: Webhook): string => {
  const signed = `${webhook.id}.${webhook.timestamp}.${webhook.body}`;
  return secrets
    .map((secret) => createHmac('sha256', Buffer.from(secret, 'base64')).update(signed))
    .map((hmac) => `v1,${hmac.digest('base64')}`)
    .join(' ');
};
