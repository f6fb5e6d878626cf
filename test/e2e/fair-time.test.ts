import {
  backEnd,
  customer,
  Marketplace,
  moderator,
  pro,
  requestBodies,
  stranger,
} from '../support/marketplace.ts';
import { type Caller, DidNotStart, Runner } from '../support/runner.ts';

/** The first start synthesizes the application with its calendar. */
jest.setTimeout(180_000);

/** Always 5:45 ahead of UTC: Friday 15:00 is 09:15 there. */
const CALENDAR = {
  timeZone: 'Asia/Kathmandu',
  weekend: ['saturday', 'sunday'],
  holidays: [],
};
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FRIDAY = 5;

let runner: Runner;
let market: Marketplace;

beforeAll(async () => {
  runner = await Runner.start({ env: { CALENDAR: JSON.stringify(CALENDAR) } });
  market = new Marketplace(runner);
  await forwardTo(nextFridayAt1500(await now()));
});
afterAll(() => Runner.disposeAll());

const now = async (): Promise<number> => Date.parse(await runner.now());

const forwardTo = async (time: number): Promise<void> => {
  await runner.advance(`PT${Math.ceil((time - (await now())) / 1000)}S`);
};

const nextFridayAt1500 = (from: number): number => {
  const day = Math.floor(from / DAY) * DAY;
  const days = (FRIDAY - new Date(day).getUTCDay() + 7) % 7 || 7;
  return day + days * DAY + 9 * HOUR + 15 * MINUTE;
};

const say = (as: Caller, body: unknown, headers = {}) =>
  runner.request('PUT', '/v1/me/availability', { as, body, headers });

const ask = async (as: Caller) => (await market.get('/v1/me/availability', as)).body;

const inDays = async (days: number): Promise<string> =>
  new Date((await now()) + days * DAY).toISOString();

describe('on a Friday at 15:00, by a calendar without weekends', () => {
  it('48 hours end on Tuesday at 15:00, in fact', async () => {
    const orderId = await market.place();
    const opened = (await market.open(orderId, 'cancellation')).body;
    const taken = Date.parse(opened.expiresAt) - Date.parse(opened.openedAt);
    expect(Math.floor(taken / 1000) * 1000).toBe(4 * DAY);

    await runner.advance('PT95H');
    expect(await market.request(orderId, opened.requestId)).toMatchObject({ status: 'pending' });
    await runner.advance('PT1H1S');
    expect(await market.request(orderId, opened.requestId)).toMatchObject({ status: 'expired' });
    await forwardTo(nextFridayAt1500(await now()));
  });

  it('the assistant says so before, and so does a dry run', async () => {
    const orderId = await market.place();
    const { assistant } = await market.order(orderId);
    const path = `/v1/orders/${orderId}/requests?dryRun=true`;
    const { body } = await market.post(path, customer, requestBodies.cancellation);
    const days = (deadline: string, at: number) => Math.floor((Date.parse(deadline) - at) / DAY);

    for (const { type, expiresAt } of assistant) {
      expect(days(expiresAt, (await now()) - MINUTE)).toBe(type === 'dispute' ? 11 : 4);
    }
    expect(days(body.request.expiresAt, Date.parse(body.request.openedAt))).toBe(4);
  });
});

describe('somebody who is away', () => {
  afterEach(async () => {
    await Promise.all([customer, pro].map((party) => say(party, { awayUntil: null })));
  });

  it('says so, asks, and comes back', async () => {
    const awayUntil = await inDays(3);
    expect(await ask(pro)).toEqual({ awayUntil: null });
    expect(await say(pro, { awayUntil }, { 'idempotency-key': 'away' })).toMatchObject({
      status: 200,
      body: { awayUntil },
    });
    expect(await ask(pro)).toEqual({ awayUntil });
    expect((await say(pro, { awayUntil: null })).body).toEqual({ awayUntil: null });
    expect(await ask(pro)).toEqual({ awayUntil: null });
  });

  it('has the whole window, by the calendar, from when they are back', async () => {
    const orderId = await market.place();
    const awayUntil = await inDays(5); // Wednesday
    await say(pro, { awayUntil });
    const { expiresAt } = (await market.open(orderId, 'cancellation')).body;
    expect(Date.parse(expiresAt)).toBe(Math.ceil(Date.parse(awayUntil) / 1000) * 1000 + 2 * DAY);

    await say(pro, { awayUntil: null });
    expect((await market.order(orderId)).pendingRequest).toMatchObject({ expiresAt });
  });

  it('is seen by the other party of an order, and by nobody else', async () => {
    const orderId = await market.place();
    const awayUntil = await inDays(5);
    await say(pro, { awayUntil });

    expect(await market.order(orderId, customer)).toMatchObject({ awayUntil });
    const { orders } = (await market.get('/v1/orders?role=customer', customer)).body;
    expect(orders[0]).toMatchObject({ orderId, awayUntil });
    expect(await market.order(orderId, pro)).toMatchObject({ awayUntil: null });
    for (const reader of [moderator, backEnd]) {
      expect(JSON.stringify(await market.order(orderId, reader))).not.toContain('awayUntil');
    }
    for (const other of [customer, moderator, stranger]) {
      expect(await ask(other)).toEqual({ awayUntil: null });
    }
  });

  it('is back by themselves when the time has come', async () => {
    const orderId = await market.place();
    await say(customer, { awayUntil: await inDays(2) });
    await runner.advance('PT48H1M');
    expect(await ask(customer)).toEqual({ awayUntil: null });
    expect(await market.order(orderId, pro)).toMatchObject({ awayUntil: null });
  });

  it.each([
    ['too long', async () => ({ awayUntil: await inDays(14.01) })],
    ['in the past', async () => ({ awayUntil: await inDays(-0.01) })],
    ['without an end', async () => ({})],
  ])('%s is refused with a pointer', async (_, absence) => {
    expect(await say(pro, await absence())).toMatchObject({
      status: 422,
      body: { code: 'invalid-form', errors: [{ pointer: '/awayUntil' }] },
    });
  });

  it('needs a token to say so', async () => {
    const reply = await runner.request('PUT', '/v1/me/availability', { body: { awayUntil: null } });
    expect(reply.status).toBe(401);
  });
});

describe('a calendar that will not do', () => {
  it.each([
    ['no JSON', 'tomorrow', 'CALENDAR is "tomorrow": set it to JSON such as {"timeZone"'],
    [
      'an unknown zone',
      JSON.stringify({ ...CALENDAR, timeZone: 'Mars/Olympus' }),
      'timeZone: "Mars/Olympus" will not do: give the IANA name of a time zone',
    ],
  ])('%s: the runner says what to write instead, and does not start', async (_, text, message) => {
    const starting = Runner.start({ env: { CALENDAR: text }, command: 'node' });
    const error: DidNotStart = await starting.catch((thrown) => thrown);
    expect(error).toBeInstanceOf(DidNotStart);
    expect(error.exitCode).toBe(1);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('    at ');
  });
});
