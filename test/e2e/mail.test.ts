import {
  contest,
  customer,
  late,
  Marketplace,
  moderator,
  pro,
  progress,
  resolution,
} from '../support/marketplace.ts';
import { envelopes, outbox, type SentMail, settle } from '../support/outbox.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(90_000);

let runner: Runner;
let shop: Marketplace;

const setUp = async (dataDirectory?: string) => {
  runner = await Runner.start(dataDirectory ? { dataDirectory } : {});
  shop = new Marketplace(runner);
};

beforeEach(() => setUp());
afterEach(() => runner.dispose());

const ROBIN = 'robin@example.com';
const JO = 'jo@example.com';

const isSomebody = async (id: string, claims: object) => {
  const reply = await runner.request('POST', '/local/people', { body: { id, ...claims } });
  expect(reply.status).toBe(200);
};

/** Everything that has been mailed by now. */
const settled = async (): Promise<SentMail[]> => {
  await settle(runner);
  return outbox(runner);
};

/** What is mailed because of an act. */
const mailedBy = async (act: () => Promise<unknown>): Promise<string[]> => {
  const before = await settled();
  await act();
  return (await settled()).slice(before.length).map(({ to, subject }) => `${to}: ${subject}`);
};

const answer = (orderId: string, requestId: string, how: string, by = pro, body?: object) =>
  shop.post(`/v1/orders/${orderId}/requests/${requestId}/${how}`, by, body);

describe('a request', () => {
  it('is mailed to the one who has to answer, with the deadline and what silence does', async () => {
    const orderId = await shop.place();
    await shop.opened(orderId, 'cancellation');

    const [mail, ...more] = await settled();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: JO,
      from: 'Order Requests <orders@example.com>',
      replyTo: 'help@example.com',
      subject: 'The customer asks to cancel “Paint the hall”',
    });
    const { expiresAt } = (await shop.order(orderId)).pendingRequest;
    const time = new Intl.DateTimeFormat('en', {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'long', timeZone: 'UTC' },
    }).format(new Date(expiresAt));
    expect(mail?.text).toContain(`Please answer by ${time}.`);
    expect(mail?.text).toContain('If you don’t answer by then, the order is canceled');
    expect(mail?.text).toContain(`${runner.address}/orders/${orderId}`);
    expect(mail?.html).toContain(`href="${runner.address}/orders/${orderId}"`);
    expect(mail?.headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
  });

  it('that is accepted is mailed to the one who opened it, and the refund to the customer', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'cancellation', pro);

    expect(await mailedBy(() => answer(orderId, requestId, 'accept', customer))).toEqual([
      `${JO}: The customer has accepted your request for “Paint the hall”`,
      `${ROBIN}: Refund of $480.00 for “Paint the hall”`,
    ]);
  });

  it('that is declined, too', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time');

    expect(await mailedBy(() => answer(orderId, requestId, 'decline', customer))).toEqual([
      `${JO}: The customer has declined your request for “Paint the hall”`,
    ]);
  });

  it('for progress, once it is told', async () => {
    const orderId = await shop.place();
    await shop.post(`/v1/orders/${orderId}/start`, pro);
    const requestId = await shop.opened(orderId, 'progress_update');

    expect(
      await mailedBy(() => answer(orderId, requestId, 'provide-progress', pro, progress)),
    ).toEqual([`${ROBIN}: The pro reports on the progress of “Paint the hall”`]);
  });

  it('that is countered makes one mail, to the one whose turn it is now', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'price_adjustment');
    const counter = { newPrice: 46_000, reason: 'goodwill', message: 'Let us meet in the middle.' };

    expect(await mailedBy(() => answer(orderId, requestId, 'counter', pro, counter))).toEqual([
      `${ROBIN}: The pro has made a counter-offer for “Paint the hall”`,
    ]);
    expect((await outbox(runner)).at(-1)?.text).toContain('$460.00');
  });

  it('that gets more time is mailed with the new deadline', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time');
    const expiresAt = new Date(Date.parse(await runner.now()) + 5 * 86_400_000).toISOString();

    expect(await mailedBy(() => answer(orderId, requestId, 'extend', pro, { expiresAt }))).toEqual([
      `${ROBIN}: You have more time to answer about “Paint the hall”`,
    ]);
  });

  it('is reminded of, and its end by silence mailed to both', async () => {
    const orderId = await shop.place();
    await shop.opened(orderId, 'cancellation');
    await settle(runner);
    for (const step of ['PT24H', 'PT22H', 'PT2H']) await runner.advance(step);

    expect((await envelopes(runner)).sort()).toEqual([
      `${JO}: A request for “Paint the hall” has expired`,
      `${JO}: Reminder: your answer about “Paint the hall” is due soon`,
      `${JO}: Reminder: your answer about “Paint the hall” is due soon`,
      `${JO}: The customer asks to cancel “Paint the hall”`,
      `${ROBIN}: A request for “Paint the hall” has expired`,
      `${ROBIN}: Refund of $480.00 for “Paint the hall”`,
    ]);
  });
});

it('a delivery that nobody looks at is reminded of', async () => {
  const orderId = await shop.place();
  await shop.post(`/v1/orders/${orderId}/start`, pro);
  await shop.post(`/v1/orders/${orderId}/deliver`, pro);

  expect(await mailedBy(() => runner.advance('PT49H'))).toEqual([
    `${ROBIN}: Reminder: “Paint the hall” will be completed soon`,
  ]);
});

it('a dispute is mailed at every turn', async () => {
  const orderId = await shop.place(late);
  const requestId = await shop.opened(orderId, 'dispute');

  expect(await mailedBy(() => answer(orderId, requestId, 'contest', pro, contest))).toEqual([
    `${ROBIN}: The pro contests your dispute about “Paint the hall”`,
  ]);
  const decided = await mailedBy(() =>
    answer(orderId, requestId, 'resolution', moderator, resolution),
  );
  expect(decided.sort()).toEqual([
    `${JO}: The dispute about “Paint the hall” has been decided`,
    `${ROBIN}: Refund of $120.00 for “Paint the hall”`,
    `${ROBIN}: The dispute about “Paint the hall” has been decided`,
  ]);
});

it.each([
  ['de-AT', 'Europe/Vienna', 'möchte „Paint the hall“ stornieren', 'Mitteleuropäische'],
  ['es_MX', 'America/Mexico_City', 'quiere cancelar «Paint the hall»', 'hora estándar central'],
  ['ar', 'Africa/Cairo', 'طلب إلغاء', 'توقيت شرق أوروبا'],
  ['fr', 'Nowhere/Land', 'would like to cancel', 'Coordinated Universal Time'],
])(
  '%s is spoken to in their language, and in the time of %s',
  async (locale, zoneinfo, ...words) => {
    await isSomebody('jo', { locale, zoneinfo, email: 'jo@work.example' });
    await shop.opened(await shop.place(), 'cancellation');

    const [mail] = await settled();
    expect(mail?.to).toBe('jo@work.example');
    for (const word of words) expect(mail?.text).toContain(word);
    expect(mail?.html).toContain(locale === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
  },
);

describe('the link that stops reminders', () => {
  const aReminder = async (): Promise<SentMail> => {
    await isSomebody('jo', { locale: 'de' });
    await shop.opened(await shop.place(), 'cancellation');
    await runner.advance('PT25H');
    const reminder = (await outbox(runner)).find(({ headers }) => headers['List-Unsubscribe']);
    if (!reminder) throw new Error('There is no reminder');
    return reminder;
  };
  const linkIn = ({ headers }: SentMail) => headers['List-Unsubscribe']?.slice(1, -1) ?? '';
  const oneClick = (url: string) =>
    fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });

  it('does so by one click in a mail client, and leaves all other mail alone', async () => {
    const reminder = await aReminder();
    expect(reminder.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect((await oneClick(linkIn(reminder))).status).toBe(200);

    expect((await mailedBy(() => runner.advance('PT24H'))).sort()).toEqual([
      `${JO}: Eine Anfrage zu „Paint the hall“ ist abgelaufen`,
      `${ROBIN}: A request for “Paint the hall” has expired`,
      `${ROBIN}: Refund of $480.00 for “Paint the hall”`,
    ]);
  });

  it('only asks when it is opened, in the language of the mail', async () => {
    const reminder = await aReminder();
    const page = await fetch(linkIn(reminder));

    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(await page.text()).toContain('Möchten Sie keine Erinnerungen mehr');
    expect(await mailedBy(() => runner.advance('PT22H'))).toEqual([
      `${JO}: Erinnerung: Ihre Antwort zu „Paint the hall“ wird bald fällig`,
    ]);
  });

  it('is refused when it was changed', async () => {
    const url = new URL(linkIn(await aReminder()));
    const [, signature] = url.searchParams.get('token')?.split('.') ?? [];
    const somebodyElse = Buffer.from('{"person":"robin"}').toString('base64url');
    url.searchParams.set('token', `${somebodyElse}.${signature}`);

    const reply = await oneClick(url.href);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'link-invalid' });
  });
});

it.each(['bounce', 'complaint'])('a %s stops all mail to the address', async (kind) => {
  await shop.opened(await shop.place(), 'cancellation');
  const [mail] = await settled();
  const told = await runner.request('POST', `/local/outbox/${mail?.id}/${kind}`);
  expect(told.status).toBe(200);

  const openAnother = async () => shop.opened(await shop.place(), 'cancellation');
  expect(await mailedBy(openAnother)).toEqual([]);
  await isSomebody('jo', { email: 'jo@work.example' });
  expect(await mailedBy(openAnother)).toEqual([
    'jo@work.example: The customer asks to cancel “Paint the hall”',
  ]);
});

it('kill -9 loses no mail, and sends none again', async () => {
  for (let orders = 0; orders < 5; orders += 1) {
    await shop.opened(await shop.place(), 'cancellation');
  }
  await runner.kill9();
  await setUp(runner.dataDirectory);
  await runner.advance('PT5M');

  expect(await envelopes(runner)).toEqual(
    Array(5).fill(`${JO}: The customer asks to cancel “Paint the hall”`),
  );
});

it('the outbox shows mails as they would look, and runs nothing', async () => {
  await shop.opened(await shop.place({ title: '<script>alert(1)</script>' }), 'cancellation');
  await settle(runner);

  const page = await fetch(`${runner.address}/local/outbox`, { headers: { accept: 'text/html' } });
  const text = await page.text();
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(text).toContain(JO);
  expect(text).not.toContain('<script');
  expect(text.match(/<iframe[^>]* sandbox/g)).toHaveLength(2);
});
