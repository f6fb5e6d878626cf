import type { Party } from '../../lambdas/domain/actor.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { OPENINGS, REQUESTS, type Reply } from '../support/contract.ts';
import { EVENT_NAMES, faultsOfEvent } from '../support/event-schemas.ts';
import { type Form, ORDER_FORM, REPLY_FORMS, REQUEST_FORMS } from '../support/forms.ts';
import { LATE } from '../support/placed-order.ts';
import { aStory, type Story } from '../support/told-story.ts';

/*
 * Plays stories and looks at what others are told of them. Every event has to be one that
 * docs/events describes, to the field; and every event that is described has to come up.
 */

const seen = new Set<string>();

/** What is wrong with what others are told of a story. */
const faultsOf = async (story: Story): Promise<readonly string[]> => {
  const told = await story.told();
  for (const { detailType } of told) seen.add(detailType);
  return told.flatMap(faultsOfEvent);
};

const PREPAID: Form = { ...ORDER_FORM, ...LATE };
/** With nothing that may be left out. */
const POST_PAID: Form = {
  customerId: 'customer-1',
  proId: 'pro-1',
  title: 'Paint the hall',
  price: { amount: 2, currency: 'JPY' },
  startAt: '2026-02-01T09:00:00Z',
  endAt: '2026-03-01T17:00:00.123456789Z',
};

const { newEndAt: _, ...WORK } = REQUEST_FORMS.additional_work;
const BARE_FORMS: Readonly<Partial<Record<RequestType, Form>>> = {
  price_adjustment: { ...REQUEST_FORMS.price_adjustment, newPrice: 1 },
  additional_work: WORK,
  progress_update: {},
};

interface Ending {
  readonly name: string;
  readonly opener: Party;
  readonly type: RequestType;
}

const endings: readonly Ending[] = OPENINGS.flatMap((opening) =>
  [...REQUESTS[opening.type].answers, 'withdraw', 'silence'].map((name) => ({ ...opening, name })),
);

const play = async (story: Story, { name, opener, type }: Ending, form?: Form): Promise<void> => {
  const request = await story.openAs(opener, type, form);
  if (name === 'silence') return story.silence(request);
  await story.reply(request, name as Reply, name === 'counter' ? { form } : {});
};

describe('the events of', () => {
  it.each(endings)('$type by the $opener that ends with $name', async (ending) => {
    const story = await aStory(PREPAID);
    await play(story, ending);
    expect(await faultsOf(story)).toEqual([]);
  });

  it.each(endings.filter(({ type }) => type !== 'dispute'))(
    '$type by the $opener that ends with $name, with nothing that may be left out',
    async (ending) => {
      const story = await aStory(POST_PAID);
      await play(story, ending, BARE_FORMS[ending.type]);
      expect(await faultsOf(story)).toEqual([]);
    },
  );

  it.each([
    [0, 'the order goes on'],
    [20_000, 'the order is completed'],
    [45_000, 'the order is canceled'],
  ])('a contested dispute, decided with a refund of %i: %s', async (refund) => {
    const story = await aStory(PREPAID);
    const request = await story.openAs('customer', 'dispute');
    await story.reply(request, 'contest');
    await story.reply(request, 'resolution', { form: { ...REPLY_FORMS.resolution, refund } });
    expect(await faultsOf(story)).toEqual([]);
  });

  it('a contested dispute that is withdrawn', async () => {
    const story = await aStory(PREPAID);
    const request = await story.openAs('customer', 'dispute');
    await story.reply(request, 'contest');
    await story.reply(request, 'withdraw');
    expect(await faultsOf(story)).toEqual([]);
  });

  it('a dispute with evidence at addresses as browsers show them', async () => {
    const urls = ['https://münchen.example/straße?q=[1]|{2}', 'https://a.example/"\u0001"%zz'];
    const evidence = urls.map((url) => ({ description: '\u0000🎨', url }));
    const story = await aStory(PREPAID);
    await story.openAs('customer', 'dispute', { ...REQUEST_FORMS.dispute, evidence });
    expect(await faultsOf(story)).toEqual([]);
  });

  it('a deadline that is moved twice before the request is withdrawn', async () => {
    const story = await aStory(PREPAID);
    const request = await story.openAs('customer', 'cancellation');
    await story.extend(request, '2026-03-06T08:00:00Z');
    await story.extend(request, '2026-03-07T08:00:00Z');
    await story.reply(request, 'withdraw');
    expect(await faultsOf(story)).toEqual([]);
  });

  it("the order's own steps", async () => {
    const story = await aStory(PREPAID);
    await story.step('start_work');
    await story.step('submit_delivery');
    await story.step('request_revision');
    await story.step('submit_delivery');
    await story.step('accept_delivery');
    expect(await faultsOf(story)).toEqual([]);
  });

  it('a refund that is refused, retried, lost and made', async () => {
    const story = await aStory(PREPAID);
    const request = await story.openAs('pro', 'cancellation');
    await story.reply(request, 'accept');
    await story.move(`refund-${request.requestId}`, 'decline');
    await story.retryRefund();
    await story.move(`refund-${request.requestId}`, 'outage');
    await story.move(`refund-${request.requestId}`, 'ok');
    expect(await faultsOf(story)).toEqual([]);
  });

  it('a charge that is refused, retried, lost and made, and a refund that waits for it', async () => {
    const story = await aStory(PREPAID);
    const work = await story.openAs('pro', 'additional_work');
    await story.reply(work, 'accept');
    await story.move(`charge-${work.requestId}`, 'decline');
    await story.retryCharge(work);
    await story.move(`charge-${work.requestId}`, 'outage');
    await story.reply(await story.openAs('customer', 'cancellation'), 'accept');
    await story.move(`charge-${work.requestId}`, 'ok');
    expect(story.events()).toEqual(expect.arrayContaining(['charge_restarted', 'refund_deferred']));
    expect(await faultsOf(story)).toEqual([]);
  });

  it('a charge that waits for the customer, and a refund that moves in parts and comes back', async () => {
    const story = await aStory(PREPAID);
    const work = await story.openAs('pro', 'additional_work');
    await story.reply(work, 'accept');
    const charge = `charge-${work.requestId}`;
    await story.hear(charge, { status: 'waiting', waitsFor: 'customer', reference: 'pi_2' });
    await story.hear(charge, { status: 'succeeded', moved: 20_000, reference: 'pi_2' });
    const end = await story.openAs('customer', 'cancellation');
    await story.reply(end, 'accept');
    const refund = `refund-${end.requestId}`;
    await story.hear(refund, { status: 'waiting', waitsFor: 'bank', moved: 0 });
    await story.hear(refund, { status: 'waiting', waitsFor: 'bank', moved: 1_000 });
    await story.hear(refund, { status: 'succeeded', moved: 2_000 });
    await story.hear(refund, { status: 'refused', reason: 'Sent back', moved: 1_000 });
    expect(await faultsOf(story)).toEqual([]);
  });

  it('a refund made by hand that fails, and a chargeback that is lost', async () => {
    const story = await aStory(PREPAID);
    const money = { amount: 7_000, currency: 'USD' };
    const byHand = { adjustmentId: 're_1', kind: 'refund', ...money } as const;
    const chargeback = { adjustmentId: 'du_1', kind: 'chargeback', ...money } as const;
    for (const status of ['pending', 'succeeded', 'failed'] as const) {
      await story.hearOfAdjustment({ ...byHand, status });
    }
    for (const status of ['pending', 'lost'] as const) {
      await story.hearOfAdjustment({ ...chargeback, status });
    }
    expect(await faultsOf(story)).toEqual([]);
  });
});

it('an event is less than 2 KiB larger than the body that led to it, whatever that holds', async () => {
  // A character of one byte that JSON writes with six.
  const long = (length: number): string => '\u0001'.repeat(length);
  const exhibit = { description: long(500), url: `https://example.com/${'x'.repeat(460)}` };
  const evidence = Array.from({ length: 10 }, () => exhibit);
  const form = { ...REQUEST_FORMS.dispute, description: long(5000), evidence };
  const story = await aStory(PREPAID);
  await story.openAs('customer', 'dispute', form);
  const opened = (await story.told()).find(({ detailType }) => detailType === 'request_opened');
  const [body = 0, detail = 0] = [{ type: 'dispute', ...form }, opened?.detail].map((json) =>
    Buffer.byteLength(JSON.stringify(json)),
  );
  expect(body).toBeGreaterThan(63 * 1024);
  expect(detail - body).toBeLessThan(2 * 1024);
});

it('every event that is described has come up, and no other', () => {
  expect([...seen].sort()).toEqual([...EVENT_NAMES].sort());
});
