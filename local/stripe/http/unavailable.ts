import type { StripeFault } from '../faults.ts';
import { StripeError } from './stripe-error.ts';

/** Why Stripe does not even look at a request, if it is so at the moment. */
export function unavailable(fault: StripeFault): StripeError | undefined {
  if (fault === 'outage') {
    return new StripeError(503, {
      type: 'api_error',
      message: 'Stripe is temporarily unavailable.',
    });
  }
  if (fault !== 'rate_limit') return undefined;
  return new StripeError(429, {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message:
      'Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.',
  });
}
