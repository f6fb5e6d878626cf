import fc from 'fast-check';
import { VIEWS } from '../../lambdas/domain/order-views.ts';
import { PROBLEMS, type ProblemCode } from '../../lambdas/runtime/http/problems.ts';
import { LEFT_OUT, withValue } from '../support/field-rules.ts';
import type { Form } from '../support/forms.ts';
import { call, type Reply, TOKENS } from '../support/http-client.ts';
import { orders } from '../support/in-memory/container.ts';
import { OPERATIONS, PREPARATIONS, prepare } from './http-operations.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.mock('../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../support/in-memory/container.ts'),
);

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.constantFrom<unknown>(
    LEFT_OUT,
    '__proto__',
    '\ud800',
    1e308,
    -0,
    {},
    [],
    '2026-13-01T00:00:00Z',
  ),
);

/** The same form with one part replaced by something odd. */
const spoiled = (form: Form): fc.Arbitrary<Form> =>
  fc
    .tuple(fc.constantFrom(...Object.keys(form)), odd)
    .map(([part, value]) => withValue(form, `/${part}`, value));

const bodyLike = (form: Form | undefined): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(form) },
    ...(form && Object.keys(form).length > 0 ? [{ weight: 4, arbitrary: spoiled(form) }] : []),
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

const mostly = <T>(weight: number, usual: T, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'true', '__proto__', '0'));

const headers = fc.record(
  {
    'content-type': mostly(9, 'application/json', fc.oneof(fc.constant('text/plain'), text)),
    'idempotency-key': mostly(5, 'a', fc.oneof(fc.constant('b'), text)),
  },
  { requiredKeys: [] },
);

/** Mostly the order's own, or its request's. */
const id = mostly<string | undefined>(9, undefined, text);

type Claims = Readonly<Record<string, string>>;

const query = fc.record(
  {
    role: fc.oneof(fc.constantFrom('customer', 'pro'), text),
    view: fc.oneof(fc.constantFrom(...VIEWS), text),
    q: text,
    limit: fc.oneof(fc.nat({ max: 200 }).map(String), text),
    cursor: fc.oneof(
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      text,
    ),
    status: fc.oneof(fc.constantFrom('contested', 'contested', 'pending'), text),
    dryRun: fc.oneof(fc.constantFrom('true', 'false'), text),
  },
  { requiredKeys: [] },
);

type Query = Readonly<Record<string, string>>;
const GOOD_QUERIES: Readonly<Record<string, Query>> = {
  'GET /v1/orders': { role: 'customer' },
  'GET /v1/requests': { status: 'contested' },
};

/** A call of any operation, on an order that something has happened to. */
const sent = fc.constantFrom(...OPERATIONS).chain(([routeKey, handler, callers, forms]) =>
  fc.record({
    routeKey: fc.constant(routeKey),
    handler: fc.constant(handler),
    claims: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<Claims[]>(...callers) },
      { weight: 1, arbitrary: fc.constantFrom<Claims[]>(...Object.values(TOKENS)) },
    ),
    preparation: fc.constantFrom(...Object.keys(PREPARATIONS)),
    path: fc.record({ orderId: id, requestId: id }),
    headers,
    query: mostly<Query>(3, GOOD_QUERIES[routeKey] ?? {}, query),
    body: fc.constantFrom<(Form | undefined)[]>(...forms).chain(bodyLike),
  }),
);

const isProblem = ({ status, headers: sent, body: told }: Reply): boolean => {
  const code = told.code as ProblemCode;
  return (
    sent['content-type'] === 'application/problem+json' &&
    PROBLEMS[code]?.status === status &&
    typeof told.detail === 'string' &&
    ['invalid-form', 'attachment-refused'].includes(code) === Array.isArray(told.errors)
  );
};

jest.setTimeout(PATIENCE_MS);

describe('whatever is sent, by whomever, to any operation', () => {
  it('is done, or is a problem of the client that leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(sent, async ({ handler, preparation, path, ...request }) => {
        const own = await prepare(preparation);
        const writes = orders.writes();
        const { orderId = own.orderId, requestId = own.requestId } = path;
        const reply = await call(handler, { ...request, path: { orderId, requestId } });
        if (reply.status < 300) return;
        expect(reply.status).toBeLessThan(500);
        expect(isProblem(reply)).toBe(true);
        expect(orders.writes()).toBe(writes);
      }),
      runs(4000),
    );
  });
});
