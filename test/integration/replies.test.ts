import { operations } from '../../docs/openapi/operations/by-route.ts';
import type { Upload } from '../../lambdas/domain/upload.ts';
import { THE_SYSTEM } from '../support/callers.ts';
import { COMPLETE_AFTER_MS, TYPES, WINDOW_MS } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { REPLY_FORMS, REQUEST_FORMS } from '../support/forms.ts';
import { type Reply, TOKENS } from '../support/http-client.ts';
import type { Call } from '../support/http-event.ts';
import { orderFormFor, PLACED_AT } from '../support/placed-order.ts';
import {
  accepted,
  contested,
  delivered,
  goodCall,
  opened,
  opening,
  place,
  ROUTES,
  type Route,
  seen,
  send,
  uploaded,
  uploadedTo,
} from '../support/played-operations.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';
import { UPLOAD_FORM } from '../support/uploads.ts';

/*
 * Plays all operations on the real handlers and the real store. Every reply has to be one that
 * the description knows, to the field and to the code; and every code that it knows has to come up.
 */

const database = withDatabase();

/** The handlers' clock goes on from the time of the forms. */
let aheadMs = 0;
const now = (): number => Math.floor(Date.parse(PLACED_AT) + performance.now()) + aheadMs;
beforeAll(() => jest.spyOn(Date, 'now').mockImplementation(now));
afterEach(() => {
  aheadMs = 0;
});
afterAll(() => jest.restoreAllMocks());

const ORDER = '/v1/orders/{orderId}';
const REQUEST = '/v1/orders/{orderId}/requests/{requestId}';

const LATER = { expiresAt: '2026-03-15T08:00:00Z' };

const reads = ROUTES.filter((route) => route.startsWith('GET'));
const posts = ROUTES.filter((route) => route.startsWith('POST'));
/** All that take a body, and an `Idempotency-Key`. */
const writes = ROUTES.filter((route) => !route.startsWith('GET'));
const FILE = '/v1/orders/{orderId}/attachments/{attachmentId}';

const onOrders = ROUTES.filter((route) => route.includes('{orderId}'));
const onRequests = ROUTES.filter((route) => route.includes('{requestId}'));
const commands = posts.filter((route) => route.includes('{orderId}'));
const replying = posts.filter((route) => route.includes('/requests/{requestId}/'));
/** Where moderators share out what waits for them: it decides nothing. */
const sharing = replying.filter((route) => /\/(take|release)$/.test(route));
const answering = replying.filter((route) => !sharing.includes(route));
/** What only moderators do with a request. */
const isModerators = (route: Route) => /\/(take|release|resolution)$/.test(route);
const steps = posts.filter((route) =>
  /\/(start|deliver|request-revision|accept-delivery)$/.test(route),
);

/** The payment provider refuses a movement for good. */
const refuse = async (order: { readonly orderId: string }, key: string): Promise<void> => {
  const { give } = storedOrders(portsOn(database(), { now }));
  const outcome = { status: 'refused', reason: 'Declined by the bank' } as const;
  await give(order, THE_SYSTEM, { type: 'record_movement_outcome', key, outcome });
};

const outcome = async (route: Route, request: Call) => (await send(route, request)).outcome;

it.each(ROUTES)('%s: what it does', async (route) => {
  const { status } = await send(route, await goodCall[route]());

  expect(status).toBeLessThan(300);
});

it.each(reads)('%s: to who has it already', async (route) => {
  const good = await goodCall[route]();
  const reply = await send(route, { ...good, headers: { 'if-none-match': '*' } });

  expect(reply.status).toBe(304);
});

it.each<Route>([`POST ${ORDER}/requests`, ...answering])('%s: only tried', async (route) => {
  const reply = await send(route, { ...(await goodCall[route]()), query: { dryRun: 'true' } });

  expect(reply.status).toBe(200);
  expect(Object.keys(reply.body)).toEqual(['order', 'request']);
});

describe('a counter-offer', () => {
  const route = `POST ${REQUEST}/counter` as const;

  it('sent again with its key is the first reply again', async () => {
    const good = { ...(await goodCall[route]()), headers: { 'idempotency-key': 'counter-1' } };
    const [first, again] = [await send(route, good), await send(route, good)];

    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.location).toBe(first.headers.location);
  });

  it.each([
    ['without a key', {}],
    ['with another key', { 'idempotency-key': 'counter-2' }],
  ])('sent again %s creates nothing: the first one stays', async (_, headers) => {
    const good = await goodCall[route]();
    const [first, again] = [await send(route, good), await send(route, { ...good, headers })];

    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect((await send(route, { ...good, headers })).status).toBe(200);
  });
});

it.each(TYPES)('a pending %s, wherever it is shown', async (type) => {
  const path = await opened(type);

  await send(`GET ${REQUEST}`, { path, claims: TOKENS.pro });
  await send(`GET ${ORDER}`, { path, claims: TOKENS.pro });
  await send(`GET ${ORDER}/history`, { path, claims: TOKENS.moderator });
  const list = await send('GET /v1/orders', { query: { role: 'customer' } });

  expect(list.body.orders).toContainEqual(
    expect.objectContaining({ pendingRequest: expect.objectContaining(path) }),
  );
});

it('a contested dispute, wherever it is shown', async () => {
  const path = await contested();

  await send(`GET ${REQUEST}`, { path, claims: TOKENS.customer });
  await send(`GET ${ORDER}`, { path, claims: TOKENS.pro });
  await send(`GET ${ORDER}/history`, { path, claims: TOKENS.moderator });
  const list = await send('GET /v1/orders', { query: { role: 'customer' } });
  const desk = await send('GET /v1/requests', {
    query: { status: 'contested', limit: '100' },
    claims: TOKENS.moderator,
  });

  const shown = expect.objectContaining({ ...path, status: 'contested' });
  expect(list.body.orders).toContainEqual(expect.objectContaining({ pendingRequest: shown }));
  expect(desk.body.requests).toContainEqual(shown);
});

describe('a call that is wrong by itself', () => {
  const wrong: readonly (readonly [string, Partial<Call>])[] = [
    ['malformed-json', { body: '{' }],
    ['body-too-large', { body: `"${'x'.repeat(64 * 1024)}"` }],
    ['unsupported-media-type', { body: 'a=b', headers: { 'content-type': 'text/plain' } }],
  ];

  it.each(writes)('%s: in its body', async (route) => {
    const good = await goodCall[route]();
    const codes = await Promise.all(wrong.map(([, part]) => outcome(route, { ...good, ...part })));

    expect(codes).toEqual(wrong.map(([code]) => code));
  });

  it.each(writes)('%s: in its fields', async (route) => {
    const good = await goodCall[route]();
    const body = { ...Object(good.body), nonsense: 1 };

    expect(await outcome(route, { ...good, body })).toBe('invalid-form');
  });

  const lists = [
    'GET /v1/orders',
    `GET ${ORDER}/history`,
    `GET ${ORDER}/notes`,
    'GET /v1/requests',
    'GET /v1/movements',
  ] as const;

  it.each(lists)('%s: in its query', async (route) => {
    const good = await goodCall[route]();
    const query = { ...good.query, limit: '0' };

    expect(await outcome(route, { ...good, query })).toBe('invalid-form');
  });

  it.each(writes)('%s: with a key that was used for another body', async (route) => {
    const good = { ...(await goodCall[route]()), headers: { 'idempotency-key': route } };
    await send(route, good);
    const body = { ...Object(good.body), nonsense: 1 };

    expect(await outcome(route, { ...good, body })).toBe('idempotency-key-reused');
  });
});

/** Who may see the order, and is not the one to do this. */
const mayNot = (route: Route) => {
  if (route.endsWith('/attachments')) return TOKENS.backEnd;
  const isOthers = isModerators(route) || /\/(retry|notes)$/.test(route);
  return isOthers ? TOKENS.customer : TOKENS.moderator;
};

describe('a call that is not for everybody', () => {
  it.each(onOrders)('%s: a stranger finds no order', async (route) => {
    const request = { ...(await goodCall[route]()), claims: TOKENS.stranger };

    expect(await outcome(route, request)).toBe('order-not-found');
  });

  it.each(onRequests)('%s: nobody finds a request that is not there', async (route) => {
    const good = await goodCall[route]();
    const path = { ...good.path, requestId: 'none' };

    expect(await outcome(route, { ...good, path })).toBe('request-not-found');
  });

  it.each(commands)('%s: not for those who may only look', async (route) => {
    const claims = mayNot(route);

    expect(await outcome(route, { ...(await goodCall[route]()), claims })).toBe('role-not-allowed');
  });

  it.each(['customer', 'pro', 'backEnd'] as const)('the desk is not for the %s', async (who) => {
    const request = { query: { status: 'contested' }, claims: TOKENS[who] };

    expect(await outcome('GET /v1/requests', request)).toBe('role-not-allowed');
  });

  it('being away is not for who can be a party of no order', async () => {
    const request = { body: { awayUntil: null }, claims: { sub: 'two words' } };

    expect(await outcome('PUT /v1/me/availability', request)).toBe('role-not-allowed');
  });
  it.each(['customer', 'pro', 'backEnd'] as const)(
    'nor are failed movements and notes: %s',
    async (who) => {
      const claims = TOKENS[who];
      const failed = { query: { status: 'failed' }, claims };
      const notes = { path: await place(), claims };

      expect(await outcome('GET /v1/movements', failed)).toBe('role-not-allowed');
      expect(await outcome(`GET ${ORDER}/notes`, notes)).toBe('role-not-allowed');
    },
  );

  it('placing an order is not for a token without the scope', async () => {
    const request = { ...(await goodCall['POST /v1/orders']()), claims: TOKENS.customer };

    expect(await outcome('POST /v1/orders', request)).toBe('scope-missing');
  });
});

describe('a link to a file', () => {
  const route = `GET ${FILE}` as const;
  const link = async (change: Partial<Upload>) => outcome(route, { path: await uploaded(change) });

  it('is there once the file has been looked at', async () => {
    expect(await link({ status: 'usable', version: 'v1' })).toBe(200);
    expect(await link({})).toBe('attachment-not-ready');
    expect(await link({ status: 'scanning', version: 'v1' })).toBe('attachment-not-ready');
    expect(await link({ status: 'refused', version: 'v1' })).toBe('attachment-refused');
  });

  it('is for the other party and moderators, too, and not for the back end', async () => {
    const path = await uploaded();

    const outcomes = ['customer', 'pro', 'moderator', 'backEnd', 'stranger'] as const;
    expect(
      await Promise.all(outcomes.map((who) => outcome(route, { path, claims: TOKENS[who] }))),
    ).toEqual([200, 200, 200, 'role-not-allowed', 'order-not-found']);
  });

  it.each(['000000000000000000000000', 'none', '../ORDER'])('is not there for %p', async (id) => {
    const path = { ...(await place()), attachmentId: id };

    expect(await outcome(route, { path })).toBe('attachment-not-found');
  });

  it('is not there by another order, nor a day later unless a form refers to it', async () => {
    const path = await uploaded();
    const elsewhere = { ...path, ...(await place()) };
    expect(await outcome(route, { path: elsewhere })).toBe('attachment-not-found');

    aheadMs = 24 * 60 * 60 * 1000 + 1000;

    expect(await outcome(route, { path })).toBe('attachment-not-found');
  });
});

it('an upload that no form referred to in time is not begun again', async () => {
  const route = `POST ${ORDER}/attachments` as const;
  const good = { ...(await goodCall[route]()), headers: { 'idempotency-key': 'one-file' } };
  await send(route, good);
  aheadMs = 24 * 60 * 60 * 1000 + 1000;

  expect(await outcome(route, good)).toBe('attachment-not-found');
});

describe('files with a form', () => {
  const disputing = async (count: number) => {
    const path = await place(orderFormFor('dispute'));
    const ids = await Promise.all(Array.from({ length: count }, () => uploadedTo(path)));
    const body = { type: 'dispute', ...REQUEST_FORMS.dispute, attachments: ids };
    return { path, ids, open: { path, body } };
  };

  it('are shown wherever it is shown, and stay', async () => {
    const { path, ids, open } = await disputing(10);
    const { body } = await send(`POST ${ORDER}/requests`, open);
    const files = ids.map((attachmentId) => ({ attachmentId, ...UPLOAD_FORM }));
    aheadMs = 3 * 24 * 60 * 60 * 1000;

    const request = { ...path, requestId: String(body.requestId) };
    const shown = await send(`GET ${REQUEST}`, { path: request, claims: TOKENS.pro });
    const { body: order } = await send(`GET ${ORDER}`, { path, claims: TOKENS.pro });
    const { body: history } = await send(`GET ${ORDER}/history`, { path });

    expect(body.form).toMatchObject({ attachments: files });
    expect(shown.body.form).toMatchObject({ attachments: files });
    expect(order.pendingRequest).toMatchObject({ form: { attachments: files } });
    expect(JSON.stringify(history)).toContain(ids[9]);
    const claims = TOKENS.pro;
    expect(
      await outcome(`GET ${FILE}`, { path: { ...path, attachmentId: `${ids[9]}` }, claims }),
    ).toBe(200);
  });

  it('go with answers and decisions as well', async () => {
    const path = await opened('dispute');
    const answer = async (name: 'contest' | 'resolution', claims: { readonly sub: string }) => {
      const file = await uploadedTo(path, claims);
      const body = { ...REPLY_FORMS[name], attachments: [file] };
      return (await send(`POST ${REQUEST}/${name}`, { path, claims, body })).body;
    };

    expect(await answer('contest', TOKENS.pro)).toMatchObject({
      response: { attachments: [UPLOAD_FORM] },
    });
    expect(await answer('resolution', TOKENS.moderator)).toMatchObject({
      response: { attachments: [UPLOAD_FORM] },
      resolution: { attachments: [UPLOAD_FORM] },
    });
  });

  it('are kept by nothing that is only tried', async () => {
    const { path, ids, open } = await disputing(1);
    await send(`POST ${ORDER}/requests`, { ...open, query: { dryRun: 'true' } });
    aheadMs = 24 * 60 * 60 * 1000 + 1000;

    const link = { path: { ...path, attachmentId: `${ids[0]}` } };
    expect(await outcome(`GET ${FILE}`, link)).toBe('attachment-not-found');
  });

  it('have to be of this order and this caller', async () => {
    const { open, path } = await disputing(0);
    const foreign = [await uploadedTo(await place()), await uploadedTo(path, TOKENS.pro)];
    const body = { ...open.body, attachments: foreign };

    const reply = await send(`POST ${ORDER}/requests`, { ...open, body });

    expect(reply.outcome).toBe('invalid-form');
    expect(reply.body.errors).toMatchObject([
      { pointer: '/attachments/0' },
      { pointer: '/attachments/1' },
    ]);
  });
});

describe('a call at the wrong time', () => {
  it.each(steps)('%s: while a request is pending', async (route) => {
    const { claims } = await goodCall[route]();
    const path = await opened('cancellation');

    expect(await outcome(route, { path, ...(claims && { claims }) })).toBe('pending-request');
  });

  it.each(steps)('%s: twice', async (route) => {
    const good = await goodCall[route]();
    await send(route, good);

    expect(await outcome(route, good)).toBe('order-status-not-allowed');
  });

  it('opening while a request or a delivery is pending, or after the end', async () => {
    const route = `POST ${ORDER}/requests` as const;
    const completed = await delivered();
    await send(`POST ${ORDER}/accept-delivery`, { path: completed });
    const orders = [await opened('cancellation'), await delivered(), completed];

    const codes = await Promise.all(
      orders.map((path) => outcome(route, opening('change_time', path))),
    );

    expect(codes).toEqual(['pending-request', 'pending-delivery', 'order-status-not-allowed']);
  });

  it.each(replying)('%s: after the deadline', async (route) => {
    const good = await goodCall[route]();
    const late = isModerators(route) ? { ...good, path: await opened('dispute') } : good;
    aheadMs = Math.max(...Object.values(WINDOW_MS)) + 1000;

    expect(await outcome(route, late)).toBe('deadline-passed');
  });

  it.each(replying)('%s: after it has closed in another way', async (route) => {
    const good = await goodCall[route]();
    const path = good.path ?? {};
    if (/\/(withdraw|extend)$/.test(route)) {
      await send(`POST ${REQUEST}/decline`, { path, claims: TOKENS.pro });
    } else {
      const claims = /\/(accept|decline|counter)$/.test(route) ? TOKENS.pro : TOKENS.customer;
      await send(`POST ${REQUEST}/withdraw`, { path, claims });
    }

    expect(await outcome(route, good)).toBe('request-closed');
  });

  it('an answer that the type, or its state, does not take', async () => {
    const [progress, end] = [await opened('progress_update'), await opened('cancellation')];
    const [uncontested, before] = [await opened('dispute'), await contested()];
    const [claims, moderator] = [TOKENS.pro, { claims: TOKENS.moderator }];

    const codes = await Promise.all([
      outcome(`POST ${REQUEST}/accept`, { path: progress, claims }),
      outcome(`POST ${REQUEST}/decline`, { path: progress, claims }),
      outcome(`POST ${REQUEST}/counter`, { path: end, claims }),
      outcome(`POST ${REQUEST}/provide-progress`, { path: end, claims }),
      outcome(`POST ${REQUEST}/contest`, { path: end, claims }),
      outcome(`POST ${REQUEST}/accept`, { path: before, claims }),
      outcome(`POST ${REQUEST}/extend`, { path: before, claims: TOKENS.customer, body: LATER }),
      ...[...sharing, `POST ${REQUEST}/resolution` as const].map((route) =>
        outcome(route, { path: uncontested, ...moderator }),
      ),
    ]);

    expect(new Set(codes)).toEqual(new Set(['answer-not-allowed']));
  });

  it.each(ROUTES.filter(isModerators))('%s: while another moderator is at it', async (route) => {
    const good = await goodCall[route]();
    const claims = { ...TOKENS.moderator, sub: 'moderator-2' };
    await send(`POST ${REQUEST}/take`, { path: good.path ?? {}, claims });

    expect(await outcome(route, good)).toBe('request-taken');
  });

  it('a counter-offer to the last one in a row', async () => {
    const { orderId, ...first } = await opened('price_adjustment');
    const route = `POST ${REQUEST}/counter` as const;
    const parties = [TOKENS.pro, TOKENS.customer, TOKENS.pro, TOKENS.customer, TOKENS.pro];
    const outcomes: Reply['outcome'][] = [];
    let { requestId } = first;
    for (const claims of parties) {
      const body = REQUEST_FORMS.price_adjustment;
      const reply = await send(route, { path: { orderId, requestId }, claims, body });
      outcomes.push(reply.outcome);
      requestId = String(reply.body.requestId);
    }

    expect(outcomes).toEqual([201, 201, 201, 201, 'counter-limit']);
  });

  it.each([`POST ${ORDER}/accept-delivery`, `POST ${ORDER}/request-revision`] as const)(
    '%s: after nobody has looked at the delivery in time',
    async (route) => {
      const good = await goodCall[route]();
      aheadMs = COMPLETE_AFTER_MS + 1000;

      expect(await outcome(route, good)).toBe('deadline-passed');
    },
  );

  it('a dispute about nothing that could be returned, or on a ground that does not hold', async () => {
    const route = `POST ${ORDER}/requests` as const;
    const orders = [await place({ ...orderFormFor('dispute'), payment: null }), await place()];

    const codes = await Promise.all(orders.map((path) => outcome(route, opening('dispute', path))));

    expect(codes).toEqual(['nothing-refundable', 'ground-not-met']);
  });

  it('retrying a refund that there is not', async () => {
    const request = { path: await place(), claims: TOKENS.backEnd };

    expect(await outcome(`POST ${ORDER}/refund/retry`, request)).toBe('nothing-refundable');
  });

  it('retrying a charge that there is not, or of an order that has been canceled since', async () => {
    const route = `POST ${ORDER}/charges/{requestId}/retry` as const;
    const [path, charged] = [await opened('cancellation'), await accepted('additional_work')];
    const claims = TOKENS.backEnd;
    await refuse(charged, `charge-${charged.requestId}`);
    const { body } = await send(`POST ${ORDER}/requests`, opening('cancellation', charged));
    const end = { orderId: charged.orderId, requestId: String(body.requestId) };
    await send(`POST ${REQUEST}/accept`, { path: end, claims: TOKENS.pro });

    const codes = [
      await outcome(route, { path, claims }),
      await outcome(route, { path: charged, claims }),
    ];

    expect(codes).toEqual(['request-not-found', 'order-status-not-allowed']);
  });
});

/** These take somebody who is quicker, or an outage. */
const NOT_PLAYED = ['conflict', 'temporarily-unavailable'];

it.each(ROUTES)('%s: every code that is described has come up', (route) => {
  const described = operations[route].problems.filter((code) => !NOT_PLAYED.includes(code));

  expect(described.filter((code) => !seen.get(route)?.has(code))).toEqual([]);
});
