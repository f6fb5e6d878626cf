import { CALLERS, MODERATOR, STRANGER } from '../../support/callers.ts';
import { MOST_ROUNDS, REQUESTS, TYPES } from '../../support/contract.ts';
import { BROKEN_REQUEST_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { aKey } from '../../support/keys.ts';
import { aPlacedOrder, orderFormFor, type PlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const BROKEN = BROKEN_REQUEST_FORMS.change_time;

/** A change of time that has been countered as often as can be. */
const theLastRound = async (placed: PlacedOrder) => {
  let request = await placed.open('change_time');
  while (request.round < MOST_ROUNDS) request = await placed.counter(request);
  return request;
};

describe('a chain of counter-offers', () => {
  it('goes to and fro for five rounds, each naming the one before', async () => {
    const placed = await aPlacedOrder();
    const last = await theLastRound(placed);
    expect(last).toMatchObject({ requestId: 'order-1-6', counterTo: 'order-1-5', round: 5 });
    const openers = placed.log().slice(1);
    expect(openers.map(({ actor }) => actor.role)).toEqual([
      ...['customer', 'pro', 'customer', 'pro', 'customer'],
    ]);
  });

  it('has no sixth: nothing is written, and the fifth can still be accepted', async () => {
    const placed = await aPlacedOrder();
    const last = await theLastRound(placed);
    const writes = placed.orders.writes();
    expect(await codeOf(placed.counter(last))).toBe('counter-limit');
    expect(placed.orders.writes()).toBe(writes);
    expect(await codeOf(placed.reply(last, 'accept'))).toBe('done');
  });

  it('begins anew with a new request', async () => {
    const placed = await aPlacedOrder();
    await placed.reply(await theLastRound(placed), 'decline');
    const again = await placed.open('change_time');
    expect(again).toMatchObject({ round: 1 });
    expect(again).not.toHaveProperty('counterTo');
    expect(await codeOf(placed.counter(again))).toBe('done');
  });
});

describe('a counter-offer is refused', () => {
  const uncountered = TYPES.filter((type) => !REQUESTS[type].answers.includes('counter'));

  it('for these types', () => {
    expect(uncountered).toEqual(['progress_update', 'cancellation', 'dispute']);
  });

  it.each(uncountered)('to a %s, before anything else that is wrong', async (type) => {
    const placed = await aPlacedOrder({ form: orderFormFor(type) });
    const request = await placed.open(type);
    expect(await codeOf(placed.reply(request, 'counter'))).toBe('answer-not-allowed');
    placed.clock.set(request.expiresAt);
    const form = BROKEN_REQUEST_FORMS[type];
    expect(await codeOf(placed.reply(request, 'counter', { form }))).toBe('answer-not-allowed');
  });

  it('after the deadline, which counts before the round and the form', async () => {
    const placed = await aPlacedOrder();
    const last = await theLastRound(placed);
    placed.clock.set(Date.parse(last.expiresAt) - 1);
    expect(await codeOf(placed.counter(last, { form: BROKEN }))).toBe('counter-limit');
    placed.clock.advance(1);
    expect(await codeOf(placed.counter(last, { form: BROKEN }))).toBe('deadline-passed');
    expect(placed.events().at(-1)).toBe('request_expired');
  });

  it.each(['accept', 'decline', 'withdraw'] as const)(
    'after %s, which counts before the round and the form',
    async (reply) => {
      const placed = await aPlacedOrder();
      const last = await theLastRound(placed);
      await placed.reply(last, reply);
      expect(await codeOf(placed.counter(last, { form: BROKEN }))).toBe('request-closed');
    },
  );

  it.each([
    ['price_adjustment', { newPrice: 50_000 }, ['/newPrice']],
    ['price_adjustment', { newPrice: 0, reason: 'mood' }, ['/newPrice', '/reason']],
    ['additional_work', { items: [] }, ['/items']],
    ['additional_work', { newEndAt: '2026-03-20T16:59:59Z' }, ['/newEndAt']],
    ['change_time', { endAt: '2026-03-20T17:00:00Z' }, ['/endAt']],
    ['change_time', { price: 1 }, ['/price']],
  ] as const)('with a wrong form of a %s: %j', async (type, wrong, pointers) => {
    const placed = await aPlacedOrder();
    const request = await placed.open(type);
    const form = { ...REQUEST_FORMS[type], ...wrong };
    await expect(placed.counter(request, { form })).rejects.toMatchObject({
      code: 'invalid-form',
      errors: pointers.map((pointer) => expect.objectContaining({ pointer })),
    });
    expect(placed.order()).toMatchObject({ version: 2, pendingRequest: { round: 1 } });
  });

  it.each([
    ['the one who asked', CALLERS.customer, 'role-not-allowed'],
    ['a moderator', MODERATOR, 'role-not-allowed'],
    ['the back end', CALLERS.marketplace, 'role-not-allowed'],
    ['a stranger', STRANGER, 'order-not-found'],
  ])('to %s', async (_, as, code) => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    expect(await codeOf(placed.counter(request, { as, form: BROKEN }))).toBe(code);
    expect(placed.order().version).toBe(2);
  });
});

describe('the same counter-offer again', () => {
  const counters = [
    ['with its key', { key: aKey() }],
    ['without a key', {}],
  ] as const;

  it.each(counters)('%s comes back with the request that it opened', async (_, options) => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    const next = await placed.counter(first, options);
    const writes = placed.orders.writes();
    expect(await placed.counter(first, options)).toEqual(next);
    expect(placed.orders.writes()).toBe(writes);
  });

  it.each(counters)('%s shows that request as it is after its close', async (_, options) => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    const next = await placed.counter(first, options);
    await placed.reply(next, 'decline');
    await placed.open('cancellation');
    const again = await placed.counter(first, options);
    expect(again).toMatchObject({ requestId: next.requestId, status: 'declined' });
    expect(placed.order().version).toBe(5);
  });

  it('without a key keeps the first form', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    await placed.counter(first);
    const again = await placed.counter(first, { form: BROKEN });
    expect(again.form).toEqual(REQUEST_FORMS.change_time);
  });

  it('with its key and another form is refused', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    await placed.counter(first, { key: aKey('k', 'one') });
    const other = placed.counter(first, { key: aKey('k', 'two') });
    expect(await codeOf(other)).toBe('idempotency-key-reused');
  });

  it('with a new key does nothing more, and the key is remembered', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    const next = await placed.counter(first);
    expect(await placed.counter(first, { key: aKey('k', 'one') })).toEqual(next);
    expect(placed.order().version).toBe(3);
    const other = placed.counter(first, { key: aKey('k', 'two') });
    expect(await codeOf(other)).toBe('idempotency-key-reused');
  });

  it('twice at once opens one request', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    const counter = () => placed.counter(first, { key: aKey() });
    const [one, two] = await Promise.all([counter(), counter()]);
    expect(one).toEqual(two);
    expect(placed.order().version).toBe(3);
  });
});

describe('a dry run of a counter-offer', () => {
  it('shows the order and the new request as they would become, and writes nothing', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('change_time');
    const tried = await placed.reply(first, 'counter', { dryRun: true });
    expect(tried.request).toMatchObject({ requestId: 'order-1-3', status: 'pending', round: 2 });
    expect(tried.order.pendingRequest).toMatchObject({ requestId: 'order-1-3', round: 2 });
    expect(placed.order()).toMatchObject({ version: 2, pendingRequest: { round: 1 } });
    expect(await placed.reply(first, 'counter')).toEqual(tried);
  });

  it('has the same refusals', async () => {
    const placed = await aPlacedOrder();
    const last = await theLastRound(placed);
    expect(await codeOf(placed.counter(last, { dryRun: true }))).toBe('counter-limit');
  });
});
