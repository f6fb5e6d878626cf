import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { faultsOfEvent } from '../support/event-schemas.ts';
import { eventually } from '../support/eventually.ts';
import { Marketplace } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';
import { SeparateMarketplace } from '../support/separate-marketplace.ts';

jest.setTimeout(90_000);

let runner: Runner;
let shop: Marketplace;

const setUp = async (dataDirectory?: string) => {
  runner = await Runner.start(dataDirectory ? { dataDirectory } : {});
  shop = new Marketplace(runner);
};

beforeEach(() => setUp());
afterEach(async () => {
  await SeparateMarketplace.disposeAll();
  await runner.dispose();
});

const tellRunner = async (url: string, events?: readonly string[]): Promise<string> => {
  const reply = await runner.request('POST', '/local/webhooks', { body: { url, events } });
  expect(reply.status).toBe(200);
  return reply.body.secret;
};

/** A marketplace that hears of events, and knows how to verify them. */
const subscribed = async (events?: readonly string[]): Promise<SeparateMarketplace> => {
  const receiver = await SeparateMarketplace.start();
  receiver.knows(await tellRunner(receiver.url, events));
  return receiver;
};

const publishedIds = async () => (await runner.events()).map(({ detail }) => detail.id).sort();
const idsOf = (receiver: SeparateMarketplace, answer = '200') =>
  [
    ...new Set(
      receiver
        .taken()
        .filter((one) => one.answer === answer)
        .map(({ id }) => id),
    ),
  ].sort();

const canceledBySilence = async () => {
  await shop.opened(await shop.place(), 'cancellation');
  await runner.advance('PT49H');
};

it('all events arrive, signed, as docs/events describes them', async () => {
  const receiver = await subscribed();
  await canceledBySilence();

  const taken = receiver.taken();
  expect(taken.map(({ id }) => id).sort()).toEqual(await publishedIds());
  expect(taken.filter(({ verified }) => !verified)).toEqual([]);
  expect(taken.map(({ id }) => id)).toEqual(taken.map(({ event }) => event.id));
  const delivered = taken.map(({ event: detail }) => ({
    source: 'order-requests',
    detailType: detail.event,
    detail,
  }));
  expect(delivered.flatMap(faultsOfEvent)).toEqual([]);
  expect(taken.map(({ event }) => event.event)).toContain('request_reminder');
});

it('a receiver gets the events that it asked for', async () => {
  const receiver = await subscribed(['refund_succeeded']);
  await canceledBySilence();

  expect(receiver.taken().map(({ event }) => event.event)).toEqual(['refund_succeeded']);
});

it('what a receiver misses while it is down comes when it is up again', async () => {
  const receiver = await subscribed();
  await receiver.down();
  await canceledBySilence();
  await receiver.up();
  expect(receiver.taken()).toEqual([]);

  for (let hours = 0; hours < 3; hours += 1) await runner.advance('PT1H');

  expect(idsOf(receiver)).toEqual(await publishedIds());
});

it('what it fails to take comes again, under the same id', async () => {
  const receiver = await subscribed();
  receiver.answers(500);
  await shop.place();
  await eventually(async () => expect(receiver.taken()).not.toEqual([]));
  receiver.answers(200);
  await runner.advance('PT1M');

  const ids = receiver.taken().map(({ id, answer }) => [id, answer]);
  const [id] = await publishedIds();
  expect(ids.at(0)).toEqual([id, '500']);
  expect(ids.at(-1)).toEqual([id, '200']);
  await runner.advance('P1D');
  expect(idsOf(receiver)).toEqual([id]);
  expect(receiver.taken()).toHaveLength(ids.length);
});

it('a slow one holds no other up', async () => {
  const slow = await subscribed();
  slow.answers('slow');
  const quick = await subscribed();

  for (let orders = 0; orders < 60; orders += 1) await shop.place();

  await eventually(async () => expect(idsOf(quick)).toEqual(await publishedIds()));
  expect(slow.taken().length).toBeLessThan(60);
});

it('kill -9 loses nothing', async () => {
  const receiver = await subscribed();
  await receiver.down();
  for (let orders = 0; orders < 10; orders += 1) await shop.place();
  await eventually(async () => expect(await publishedIds()).toHaveLength(10));

  await runner.kill9();
  await receiver.up();
  await setUp(runner.dataDirectory);
  await runner.advance('PT1H');

  expect(await publishedIds()).toHaveLength(10);
  expect(idsOf(receiver)).toEqual(await publishedIds());
});

it('a receiver that knows another secret takes nothing', async () => {
  const receiver = await subscribed();
  receiver.knows('whsec_QPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihgfedcba0');
  await shop.place();
  await runner.advance('PT1M');

  expect(receiver.taken().length).toBeGreaterThan(0);
  expect(receiver.taken().filter(({ verified }) => verified)).toEqual([]);
});

it('what is not taken in eleven tries, over a day, is given up and kept', async () => {
  const receiver = await subscribed();
  receiver.answers(500);
  await shop.place();
  for (let hours = 0; hours < 40; hours += 1) await runner.advance('PT1H');
  receiver.answers(200);
  await runner.advance('P2D');

  expect(receiver.taken().map(({ answer }) => answer)).toEqual(Array(11).fill('500'));
  const database = new DatabaseSync(join(runner.dataDirectory, 'runner.db'), { readOnly: true });
  const queues = database.prepare('SELECT queue FROM messages').all();
  expect(queues).toEqual([{ queue: expect.stringMatching(/DeadLetters$/) }]);
  database.close();
});

describe('POST /local/webhooks', () => {
  const url = 'http://127.0.0.1:9/webhooks';

  it('gives the same secret for the same address, also after a restart', async () => {
    const secret = await tellRunner(url);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{44}$/);
    await runner.kill9();
    await setUp(runner.dataDirectory);

    expect(await tellRunner(url, ['order_placed'])).toBe(secret);
    const { body } = await runner.request('GET', '/local/webhooks');
    expect(body).toEqual({ webhooks: [{ url, events: ['order_placed'] }] });
  });

  it.each([
    ['no address', { url: 'shop' }, '/url'],
    ['an address of another kind', { url: 'ftp://shop.example.com' }, '/url'],
    ['none', {}, '/url'],
    ['an event that there is not', { url, events: ['order_eaten'] }, '/events/0'],
  ])('refuses %s', async (_, body, pointer) => {
    const reply = await runner.request('POST', '/local/webhooks', { body });

    expect(reply.status).toBe(422);
    expect(reply.body.errors).toMatchObject([{ pointer }]);
  });

  it('takes 20 of them', async () => {
    for (let number = 0; number < 20; number += 1) await tellRunner(`${url}/${number}`);
    const reply = await runner.request('POST', '/local/webhooks', { body: { url } });

    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([
      { pointer: '/url', detail: expect.stringMatching(/^There are 20 receivers already/) },
    ]);
    await tellRunner(`${url}/0`);
  });
});
