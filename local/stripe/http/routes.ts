import * as z from 'zod/mini';
import type { Account } from '../objects/account.ts';
import { createCustomer } from '../objects/customers.ts';
import type { Kind } from '../objects/object-store.ts';
import { cancelIntent, confirmIntent, createIntent } from '../objects/payment-intents.ts';
import { attach } from '../objects/payment-methods.ts';
import { cancelRefund, createRefund } from '../objects/refunds.ts';
import { listOf } from './lists.ts';
import * as p from './parameters.ts';
import { readParameters } from './read-parameters.ts';

/** Answers with an object, given the parameters as they came and the id in the path. */
export type Endpoint = (account: Account, given: unknown, id: string) => object;

/** An endpoint that is given its parameters checked. */
const takes =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    answer: (account: Account, parameters: z.output<Schema>, id: string) => object,
  ): Endpoint =>
  (account, given, id) =>
    answer(account, readParameters(schema, given), id);

const { text, flag, metadata } = p;
const maybe = z.optional;

const retrieves = (kind: Kind): Endpoint =>
  takes(p.endpoint({}), ({ objects }, _, id) => objects.get(kind, id));

const lists = (kind: Kind, ...filters: readonly string[]): Endpoint => {
  const shape = Object.fromEntries(filters.map((name) => [name, maybe(text)]));
  return takes(p.endpoint({ ...shape, ...p.page }), ({ objects }, parameters) =>
    listOf(objects, kind, filters, parameters),
  );
};

const newCustomer = p.endpoint({
  ...{ name: maybe(text), email: maybe(text), description: maybe(text), metadata: maybe(metadata) },
  payment_method: maybe(text),
});

const newIntent = p.endpoint({
  amount: p.integer(1),
  currency: p.currency,
  ...{ confirm: maybe(flag), off_session: maybe(flag), customer: maybe(text) },
  payment_method: maybe(text),
  payment_method_types: maybe(z.array(text)),
  automatic_payment_methods: maybe(
    z.strictObject({ enabled: flag, allow_redirects: maybe(z.enum(['always', 'never'])) }),
  ),
  setup_future_usage: maybe(z.enum(['off_session', 'on_session'])),
  ...{ description: maybe(text), metadata: maybe(metadata), return_url: maybe(text) },
  on_behalf_of: maybe(text),
  application_fee_amount: maybe(p.integer(1)),
  transfer_data: maybe(z.strictObject({ destination: text })),
  transfer_group: maybe(text),
});

const confirmation = p.endpoint({
  ...{ payment_method: maybe(text), off_session: maybe(flag), return_url: maybe(text) },
});

const reasons = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const;

const newRefund = p.endpoint({
  ...{ payment_intent: maybe(text), charge: maybe(text), amount: maybe(p.integer(1)) },
  reason: maybe(z.enum(['duplicate', 'fraudulent', 'requested_by_customer'])),
  metadata: maybe(metadata),
  ...{ reverse_transfer: maybe(flag), refund_application_fee: maybe(flag) },
});

/** What the double plays of Stripe's API. */
export const routes: Readonly<Record<string, Endpoint>> = {
  'POST /v1/customers': takes(newCustomer, createCustomer),
  'GET /v1/customers/{id}': retrieves('customer'),

  'GET /v1/payment_methods/{id}': retrieves('payment_method'),
  'POST /v1/payment_methods/{id}/attach': takes(
    p.endpoint({ customer: text }),
    (account, { customer }, id) => attach(account, id, customer),
  ),

  'POST /v1/payment_intents': takes(newIntent, createIntent),
  'GET /v1/payment_intents': lists('payment_intent', 'customer'),
  'GET /v1/payment_intents/{id}': retrieves('payment_intent'),
  'POST /v1/payment_intents/{id}/confirm': takes(confirmation, (account, parameters, id) =>
    confirmIntent(account, account.objects.get('payment_intent', id), parameters),
  ),
  'POST /v1/payment_intents/{id}/cancel': takes(
    p.endpoint({ cancellation_reason: maybe(z.enum(reasons)) }),
    (account, { cancellation_reason }, id) =>
      cancelIntent(account, account.objects.get('payment_intent', id), cancellation_reason),
  ),

  'GET /v1/charges/{id}': retrieves('charge'),

  'POST /v1/refunds': takes(newRefund, createRefund),
  'GET /v1/refunds': lists('refund', 'payment_intent', 'charge'),
  'GET /v1/refunds/{id}': retrieves('refund'),
  'POST /v1/refunds/{id}/cancel': takes(p.endpoint({}), (account, _, id) =>
    cancelRefund(account, account.objects.get('refund', id)),
  ),

  'GET /v1/disputes': lists('dispute', 'payment_intent', 'charge'),
  'GET /v1/disputes/{id}': retrieves('dispute'),

  'GET /v1/events/{id}': retrieves('event'),
};
