import { describedBy, type Judge } from './described.ts';

type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
// biome-ignore lint/suspicious/noExplicitAny: answers have every shape
type Body = any;

const { STRIPE_MOCK: mock, STRIPE_OPENAPI: description } = process.env;
const refuted: string[] = [];
let judge: Judge | undefined;

// Not thrown by the call itself, which tests might take for a line that was cut.
if (mock) afterEach(() => expect(refuted.splice(0)).toEqual([]));

/**
 * The double with a witness, if there is one: Stripe's own stripe-mock has to take every request that
 * the double takes, and Stripe's OpenAPI description has to know all that it answers.
 */
export function witnessed(double: Fetch): Fetch {
  if (!mock || !description) return double;
  judge ??= describedBy(description);
  const faultsOf = judge;
  return async (input, init) => {
    const request = new Request(input, init);
    const sent = request.clone();
    const response = await double(request);
    const body: Body = await response.clone().json();
    const faults = [...faultsOf(body), ...disagreement(response, body, await faultOf(mock, sent))];
    refuted.push(...faults.map((fault) => `${sent.method} ${sent.url}: ${fault}`));
    return response;
  };
}

/** Where double and witness differ about the form of a request. */
function disagreement({ status }: Response, { error }: Body, fault?: string): readonly string[] {
  const isMalformed = status === 401 || (status === 404 && !error.code);
  if (fault && !isMalformed && !(error && status === 400)) return [fault];
  const isUnknown = error?.code === 'parameter_unknown';
  return isUnknown && !fault ? [`stripe-mock knows ${error.param}`] : [];
}

async function faultOf(address: string, request: Request): Promise<string | undefined> {
  const { method } = request;
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  // It takes every key, but only of the form that Stripe's have.
  headers.set('authorization', 'Bearer sk_test_123');
  const body = method === 'GET' ? null : await request.text();
  const reply = await fetch(address + pathname + search, { method, headers, body });
  const { error }: Body = await reply.json();
  return error?.message;
}
