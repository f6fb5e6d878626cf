import type { HttpReply } from './event.ts';

/**
 * Refuses a call of a public route, as problem details. It stands beside the other problems, because
 * no client of the API ever meets it.
 */
export const unlistedProblem = (code: string, title: string, detail: string): HttpReply => ({
  statusCode: 400,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: JSON.stringify({
    type: `urn:order-requests:problem:${code}`,
    title,
    status: 400,
    detail,
    code,
  }),
});
