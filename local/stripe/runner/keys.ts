import type { Stack } from '../../template/stack.ts';

/** No secrets: only this machine can reach what they open. */
export const apiKey = 'sk_test_order_requests';
export const webhookSecret = 'whsec_order_requests';

/** The secret of the stack's into which an operator puts the keys, by ARN; none if it has none. */
export function stripeSecret(stack: Stack): Record<string, string> {
  const arn = stack.output('StripeKeysArn');
  return arn ? { [arn]: JSON.stringify({ apiKey, webhookSecrets: [webhookSecret] }) } : {};
}
