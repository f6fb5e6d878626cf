import type { IdempotencyKey } from '../../../lambdas/application/order-store.ts';
import { Rejection } from '../../../lambdas/domain/rejections.ts';
import { idempotencyKeyOf } from '../../../lambdas/runtime/http/idempotency-key.ts';
import { CUSTOMER, PRO } from '../../support/callers.ts';
import { anHttpEvent } from '../../support/http-event.ts';

interface Sent {
  readonly key?: string;
  readonly by?: typeof CUSTOMER;
  readonly routeKey?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const read = ({ key = 'key-1', by = CUSTOMER, routeKey, path, body }: Sent) => {
  const headers = { 'idempotency-key': key };
  const event = anHttpEvent({ headers, ...(routeKey && { routeKey }), ...(path && { path }) });
  return idempotencyKeyOf(event, by, body);
};

const keyOf = (sent: Sent = {}): IdempotencyKey => {
  const key = read(sent);
  if (!key || key instanceof Rejection) throw new Error(`${sent.key} is not a key`);
  return key;
};

describe('an Idempotency-Key', () => {
  it('need not be given', () => {
    expect(idempotencyKeyOf(anHttpEvent(), CUSTOMER, {})).toBeUndefined();
  });

  it.each(['k', 'x'.repeat(255), ' ', '~!"#', '8e03978e-40d5-43e8-bc93-6894a57f9324'])(
    'can be %j',
    (key) => {
      expect(keyOf({ key }).hash).toMatch(/^[\w-]{43}$/);
    },
  );

  it.each(['', 'x'.repeat(256), 'a\tb', 'é', '🦊', 'a\u0000', 'a\u007f', 'a\n'])(
    'cannot be %j',
    (key) => {
      expect(read({ key })).toMatchObject({
        code: 'invalid-form',
        errors: [{ pointer: '/Idempotency-Key' }],
      });
    },
  );

  it.each<[string, Sent]>([
    ['another key', { key: 'key-2' }],
    ['another caller', { by: PRO }],
    ['another route', { routeKey: 'POST /v1/orders/{orderId}/start' }],
    ['another order', { path: { orderId: 'order-2' } }],
    ['another request', { path: { orderId: 'order-1', requestId: 'order-1-3' } }],
  ])('names one command: %s is another one', (_, sent) => {
    const path = { orderId: 'order-1', requestId: 'order-1-2' };
    expect(keyOf({ path, ...sent }).hash).not.toBe(keyOf({ path }).hash);
    expect(keyOf({ path }).hash).toBe(keyOf({ path }).hash);
  });

  it('does not mix up its parts', () => {
    const one = keyOf({ path: { orderId: 'a', requestId: 'bc' } });
    const two = keyOf({ path: { orderId: 'ab', requestId: 'c' } });
    expect(one.hash).not.toBe(two.hash);
  });
});

describe('the body that a key came with', () => {
  it.each([
    ['in another order', { b: [1, { d: 2, c: 3 }], a: 1 }, { a: 1, b: [1, { c: 3, d: 2 }] }],
    ['with a number in other words', JSON.parse('{"a":1.0}'), { a: 1 }],
    ['left out or empty', undefined, {}],
  ])('is the same %s', (_, one, other) => {
    expect(keyOf({ body: one }).bodyHash).toBe(keyOf({ body: other }).bodyHash);
  });

  it.each([
    ['value', { a: 1 }, { a: 2 }],
    ['kind of value', { a: 1 }, { a: '1' }],
    ['order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['field', { a: 1 }, { a: 1, b: null }],
    ['case', { a: 'x' }, { a: 'X' }],
    ['null for nothing', null, {}],
    ['list for an object', [], {}],
  ])('is another one with another %s', (_, one, other) => {
    expect(keyOf({ body: one }).bodyHash).not.toBe(keyOf({ body: other }).bodyHash);
  });

  it('can be nested without end', () => {
    const deep = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000));
    expect(keyOf({ body: { a: deep } }).bodyHash).toMatch(/^[\w-]{43}$/);
  });
});
