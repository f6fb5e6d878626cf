import fc from 'fast-check';
import { handler as acceptDelivery } from '../../lambdas/http/accept-delivery.ts';
import { handler as answerRequest } from '../../lambdas/http/answer-request.ts';
import { handler as getHistory } from '../../lambdas/http/get-history.ts';
import { handler as getOrder } from '../../lambdas/http/get-order.ts';
import { handler as getRequest } from '../../lambdas/http/get-request.ts';
import { handler as listContested } from '../../lambdas/http/list-contested.ts';
import { handler as listOrders } from '../../lambdas/http/list-orders.ts';
import { handler as openRequest } from '../../lambdas/http/open-request.ts';
import { handler as placeOrder } from '../../lambdas/http/place-order.ts';
import { handler as requestRevision } from '../../lambdas/http/request-revision.ts';
import { handler as retryCharge } from '../../lambdas/http/retry-charge.ts';
import { handler as retryRefund } from '../../lambdas/http/retry-refund.ts';
import { handler as startWork } from '../../lambdas/http/start-work.ts';
import { handler as submitDelivery } from '../../lambdas/http/submit-delivery.ts';
import { handler as withdrawRequest } from '../../lambdas/http/withdraw-request.ts';
import { PROBLEMS, type ProblemCode } from '../../lambdas/runtime/http/problems.ts';
import { LEFT_OUT, withValue } from '../support/field-rules.ts';
import { ORDER_FORM, REPLY_FORMS, REQUEST_FORMS } from '../support/forms.ts';
import { call, type Reply, TOKENS } from '../support/http-client.ts';
import { orders } from '../support/in-memory/container.ts';
import { orderFormFor } from '../support/placed-order.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.mock('../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../support/in-memory/container.ts'),
);

const REQUEST = 'POST /v1/orders/{orderId}/requests/{requestId}';

const OPERATIONS = [
  ['POST /v1/orders', placeOrder],
  ['GET /v1/orders', listOrders],
  ['GET /v1/orders/{orderId}', getOrder],
  ['GET /v1/orders/{orderId}/history', getHistory],
  ['GET /v1/orders/{orderId}/requests/{requestId}', getRequest],
  ['POST /v1/orders/{orderId}/start', startWork],
  ['POST /v1/orders/{orderId}/deliver', submitDelivery],
  ['POST /v1/orders/{orderId}/request-revision', requestRevision],
  ['POST /v1/orders/{orderId}/accept-delivery', acceptDelivery],
  ['POST /v1/orders/{orderId}/refund/retry', retryRefund],
  ['POST /v1/orders/{orderId}/charges/{requestId}/retry', retryCharge],
  ['POST /v1/orders/{orderId}/requests', openRequest],
  [`${REQUEST}/accept`, answerRequest],
  [`${REQUEST}/decline`, answerRequest],
  [`${REQUEST}/provide-progress`, answerRequest],
  [`${REQUEST}/contest`, answerRequest],
  [`${REQUEST}/resolution`, answerRequest],
  [`${REQUEST}/withdraw`, withdrawRequest],
  ['GET /v1/requests', listContested],
] as const;

const FORMS = [
  ORDER_FORM,
  ...Object.entries(REQUEST_FORMS).map(([type, form]) => ({ type, ...form })),
  ...Object.values(REPLY_FORMS),
];

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

/** A form of which one part has been replaced by something odd. */
const spoiled = fc
  .tuple(fc.constantFrom(...FORMS), fc.nat(), odd)
  .filter(([form]) => Object.keys(form).length > 0)
  .map(([form, part, value]) => {
    const keys = Object.keys(form);
    return withValue(form, `/${keys[part % keys.length]}`, value);
  });

const body = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FORMS) },
  { weight: 4, arbitrary: spoiled },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'true', '__proto__', '0'));

const headers = fc.record(
  {
    'content-type': fc.oneof(fc.constantFrom('application/json', 'text/plain'), text),
    'idempotency-key': fc.oneof(fc.constantFrom('a', 'b'), text),
  },
  { requiredKeys: [] },
);

const query = fc.record(
  {
    role: fc.oneof(fc.constantFrom('customer', 'pro'), text),
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

/** Of two orders, the second of which is late: it can be disputed. */
const IDS = ['order-1', 'order-1-2', 'order-1-3', 'order-2', 'order-2-2', 'order-2-3'];

const id = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...IDS) },
  { weight: 1, arbitrary: text },
);

const request = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  claims: fc.constantFrom(...Object.values(TOKENS)),
  path: fc.record({ orderId: id, requestId: id }),
  headers,
  query,
  body,
});

const isProblem = ({ status, headers: sent, body: told }: Reply): boolean => {
  const code = told.code as ProblemCode;
  return (
    sent['content-type'] === 'application/problem+json' &&
    PROBLEMS[code]?.status === status &&
    typeof told.detail === 'string' &&
    (code === 'invalid-form') === Array.isArray(told.errors)
  );
};

jest.setTimeout(PATIENCE_MS);

describe('whatever is sent, by whomever, to any operation', () => {
  it('is done, or is a problem of the client that leaves nothing behind', async () => {
    for (const body of [ORDER_FORM, orderFormFor('dispute')]) {
      await call(placeOrder, { claims: TOKENS.backEnd, body });
    }
    await fc.assert(
      fc.asyncProperty(request, async ({ operation: [routeKey, handler], ...sent }) => {
        const writes = orders.writes();
        const reply = await call(handler, { routeKey, ...sent });
        if (reply.status < 300) return;
        expect(reply.status).toBeLessThan(500);
        expect(isProblem(reply)).toBe(true);
        expect(orders.writes()).toBe(writes);
      }),
      runs(4000),
    );
  });
});
