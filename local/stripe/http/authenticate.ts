import { StripeError } from './stripe-error.ts';

/** Takes the secret key as Bearer token, or as user name of Basic. @throws StripeError 401 */
export function authenticate(header: string | null, apiKey: string): void {
  const [, scheme = '', credentials = ''] = /^(Bearer|Basic) (\S+)$/.exec(header ?? '') ?? [];
  const given = scheme === 'Basic' ? atob(credentials).replace(/:$/, '') : credentials;
  if (given === apiKey) return;
  const message =
    given === ''
      ? 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.'
      : `Invalid API Key provided: ${given.slice(0, 8)}****`;
  throw new StripeError(401, { type: 'invalid_request_error', message });
}
