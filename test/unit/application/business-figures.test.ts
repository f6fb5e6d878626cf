import { businessFigures } from '../../../lambdas/application/business-figures.ts';
import { expireRequest } from '../../../lambdas/application/expire-request.ts';
import type { Change } from '../../../lambdas/domain/events.ts';
import { MODERATOR, THE_SYSTEM } from '../../support/callers.ts';
import { aCanceledOrder, aChargedOrder } from '../../support/canceled-order.ts';
import { REPLIES, REQUESTS, TYPES, WINDOW_MS } from '../../support/contract.ts';
import { aContestedOrder, aDisputedOrder } from '../../support/disputed-order.ts';
import { ORDER_FORM, REPLY_FORMS } from '../../support/forms.ts';
import { aPlacedOrder, orderFormFor } from '../../support/placed-order.ts';

/** Figures of the last change. */
const last = (log: readonly Change[]) =>
  log
    .slice(-1)
    .flatMap(businessFigures)
    .map(({ name, value, by }) => [name, value, by]);

const named = (log: readonly Change[], ...names: readonly string[]) =>
  log.flatMap(businessFigures).filter(({ name }) => names.includes(name));

const aRequest = async (type: (typeof TYPES)[number]) => {
  const placed = await aPlacedOrder({ form: orderFormFor(type) });
  return { ...placed, request: await placed.open(type) };
};

describe.each(TYPES)('of a request for %s', (type) => {
  it('the opening is counted', async () => {
    const { log } = await aRequest(type);
    expect(last(log())).toEqual([['RequestsOpened', 1, { type }]]);
  });

  it.each(REQUESTS[type].answers)('%s is counted, with the time it took', async (answer) => {
    const { clock, log, reply, request } = await aRequest(type);
    clock.advance(90_500);
    await reply(request, answer);
    expect(last(log())).toEqual(
      expect.arrayContaining([
        ['RequestsAnswered', 1, { type, answer }],
        ['SecondsToAnswer', 90.5, { type }],
      ]),
    );
  });

  it('silence is counted, and is no answer', async () => {
    const { clock, log, ports, orderId, request } = await aRequest(type);
    clock.advance(WINDOW_MS[type] + 1_000);
    await expireRequest(ports, { orderId, expiresAt: request.expiresAt });
    expect(last(log())).toContainEqual(['RequestsUnanswered', 1, { type }]);
    expect(named(log(), 'RequestsAnswered', 'SecondsToAnswer')).toEqual([]);
  });

  it('a withdrawal is counted', async () => {
    const { log, reply, request } = await aRequest(type);
    await reply(request, 'withdraw');
    expect(last(log())).toContainEqual(['RequestsWithdrawn', 1, { type }]);
  });
});

describe('how a dispute ended', () => {
  const outcomeOf = (log: readonly Change[]) =>
    named(log, 'DisputesEnded').map(({ by }) => by.outcome);

  it('is not known while it is pending or contested', async () => {
    const { log } = await aContestedOrder();
    expect(outcomeOf(log())).toEqual([]);
  });

  it.each([
    ['accept', 'accepted'],
    ['withdraw', 'withdrawn'],
  ] as const)('by %s is "%s"', async (reply, outcome) => {
    const disputed = await aDisputedOrder();
    await disputed.reply(disputed.request, reply);
    expect(outcomeOf(disputed.log())).toEqual([outcome]);
  });

  it('by silence is "unanswered"', async () => {
    const { clock, log, ports, orderId, request } = await aDisputedOrder();
    clock.advance(WINDOW_MS.dispute + 1_000);
    await expireRequest(ports, { orderId, expiresAt: request.expiresAt });
    expect(outcomeOf(log())).toEqual(['unanswered']);
  });

  it.each([
    [45_000, 'decided_all'],
    [44_999, 'decided_part'],
    [0, 'decided_nothing'],
  ])('by a moderator who returns %d of 45,000 is "%s"', async (refund, outcome) => {
    const { log, reply, request } = await aContestedOrder();
    await reply(request, 'resolution', { form: { ...REPLY_FORMS.resolution, refund } });
    expect(outcomeOf(log())).toEqual([outcome]);
  });

  it('is told of disputes only', async () => {
    const { log, reply, request } = await aRequest('cancellation');
    await reply(request, 'accept');
    expect(outcomeOf(log())).toEqual([]);
  });
});

describe('of money that moves', () => {
  it('each step is counted with its amount, by cause and currency', async () => {
    const form = { ...ORDER_FORM, price: { amount: 50_000, currency: 'JPY' } };
    const { log, move } = await aChargedOrder(form);
    await move();
    const by = { type: 'additional_work', currency: 'JPY' };
    expect(named(log(), 'ChargeAmount', 'RefundAmount')).toEqual([
      { name: 'ChargeAmount', value: 20_000, by: { ...by, status: 'requested' } },
      { name: 'ChargeAmount', value: 20_000, by: { ...by, status: 'succeeded' } },
    ]);
  });

  it('a charge that is refused is counted as failed', async () => {
    const { log, payments, move } = await aChargedOrder();
    payments.behave('decline');
    await move();
    expect(last(log())).toEqual([
      ['ChargeAmount', 20_000, { type: 'additional_work', currency: 'USD', status: 'failed' }],
    ]);
  });

  it('a retry is requested once more, a second start of the same try is not', async () => {
    const { clock, log, payments, give, move } = await aCanceledOrder();
    payments.behave('decline');
    await move();
    await give(MODERATOR, { type: 'retry_refund', form: {} });
    clock.advance(120_000);
    await give(THE_SYSTEM, { type: 'restart_movements' });
    payments.behave('ok');
    await move();
    const by = { type: 'cancellation', currency: 'USD' };
    expect(named(log(), 'RefundAmount')).toEqual(
      ['requested', 'failed', 'requested', 'succeeded'].map((status) => ({
        name: 'RefundAmount',
        value: 45_000,
        by: { ...by, status },
      })),
    );
  });
});

describe('figures', () => {
  it('of steps of the order itself are none', async () => {
    const { log, step } = await aPlacedOrder();
    await step('start_work');
    await step('submit_delivery');
    await step('accept_delivery');
    expect(log().flatMap(businessFigures)).toStrictEqual([]);
  });

  it('of changes from before there were figures are only those that they tell all of', () => {
    const older = (event: string, data: object) =>
      businessFigures({
        orderId: 'order-1',
        version: 3,
        at: '2026-03-02T08:00:00.000Z',
        actor: { id: 'pro-1', role: 'pro' },
        events: [{ event, data } as Change['events'][number]],
      });
    const { type, ...untyped } = { type: 'cancellation', requestId: 'order-1-2' };
    expect(older('request_declined', { ...untyped, type, response: {} })).toEqual([
      { name: 'RequestsAnswered', value: 1, by: { type, answer: 'decline' } },
    ]);
    expect(older('refund_requested', { ...untyped, amount: 45_000 })).toEqual([]);
    expect(older('refund_requested', { ...untyped, type, currency: 'USD' })).toEqual([]);
  });

  it('are told apart by words of the service only: nobody and no order can be found by them', async () => {
    const { log, reply, request } = await aContestedOrder();
    await reply(request, 'resolution');
    const values = log()
      .flatMap(businessFigures)
      .flatMap(({ by }) => Object.values(by));
    const words = [...TYPES, ...REPLIES, 'USD', 'requested', 'decided_part'];
    expect(values.filter((value) => !words.includes(value))).toEqual([]);
  });
});
