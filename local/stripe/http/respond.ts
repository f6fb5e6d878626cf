import type { Answer } from './idempotency.ts';

/** The answer as Stripe sends it, with the headers by which clients tell what to do next. */
export function respond(
  { status, body, requestId, originalRequestId }: Answer,
  { headers }: Request,
): Response {
  const echoed = (name: string) => {
    const value = headers.get(name);
    return value === null ? {} : { [name]: value };
  };
  return Response.json(body, {
    status,
    headers: {
      'request-id': requestId,
      ...echoed('stripe-version'),
      ...echoed('idempotency-key'),
      ...(originalRequestId && {
        ...{ 'idempotent-replayed': 'true', 'original-request': originalRequestId },
      }),
      ...shouldRetry[status],
    },
  });
}

/** A 500 is kept under its key: trying it again would only show it again. */
const shouldRetry: Readonly<Record<number, Record<string, string>>> = {
  409: { 'stripe-should-retry': 'true' },
  429: { 'stripe-should-retry': 'true' },
  500: { 'stripe-should-retry': 'false' },
};
