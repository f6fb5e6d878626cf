import Stripe from 'stripe';
import { openDatabase } from '../../../../local/storage/database.ts';
import {
  type ReceivedWebhook,
  stripeDouble,
  WEBHOOK_SECRET,
} from '../../../support/stripe-double.ts';
import { paid } from '../../../support/stripe-payments.ts';

const start = Date.parse('2030-01-01T00:00:00Z');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A clock that stands until it is moved. */
const standingClock = () => {
  let ms = start;
  return {
    now: () => ms,
    advance: (byMs: number) => {
      ms += byMs;
    },
  };
};

const verified = ({ body, signature }: ReceivedWebhook, now = start) =>
  Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET, 300, undefined, now / 1000);
const typesOf = (received: readonly ReceivedWebhook[]) =>
  received.map(({ body }) => JSON.parse(body).type as string);
describe('webhooks', () => {
  it('are signed so that the official library takes them', async () => {
    const { stripe, webhooks, received } = await paid({}, { now: () => start });
    await webhooks.sendDue();
    const event = verified(received.at(-1) as ReceivedWebhook);
    expect(event).toMatchObject({
      ...{ object: 'event', type: 'payment_intent.succeeded', livemode: false },
      data: { object: { object: 'payment_intent', status: 'succeeded' } },
    });
    expect(await stripe.events.retrieve(event.id)).toEqual(event);
  });

  it('tell of everything that happens, in its order', async () => {
    const { double, stripe, payment_intent, webhooks, received } = await paid();
    const { id } = await stripe.refunds.create({ payment_intent, amount: 100 });
    double.control.settleRefund(id, 'failed');
    const dispute = double.control.dispute(payment_intent);
    double.control.review(dispute.id);
    double.control.closeDispute(dispute.id, 'won');
    await webhooks.sendDue();
    expect(typesOf(received)).toEqual([
      ...['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded'],
      ...['refund.created', 'charge.refunded', 'refund.updated', 'refund.failed'],
      ...['charge.dispute.created', 'charge.dispute.funds_withdrawn', 'charge.dispute.updated'],
      ...['charge.dispute.funds_reinstated', 'charge.dispute.closed'],
    ]);
  });

  it('tell nothing of what was not begun', async () => {
    const { stripe, webhooks, received } = stripeDouble();
    await stripe.refunds.create({ charge: 'ch_none' }).catch(() => undefined);
    await webhooks.sendDue();
    expect(received).toEqual([]);
  });

  it('come again, later and later, until they are taken', async () => {
    const clock = standingClock();
    let status = 500;
    const { webhooks, received, stripe } = stripeDouble({ now: clock.now, receive: () => status });
    await stripe.paymentIntents.create({ amount: 9000, currency: 'usd' });
    const attemptsAfter = async (ms: number) => {
      clock.advance(ms);
      await webhooks.sendDue();
      return received.length;
    };
    expect(await attemptsAfter(0)).toBe(1);
    expect(await attemptsAfter(minuteMs - 1)).toBe(1);
    expect(await attemptsAfter(1)).toBe(2);
    expect(await attemptsAfter(minuteMs)).toBe(2);
    status = 200;
    expect(await attemptsAfter(3 * minuteMs)).toBe(3);
    expect(await attemptsAfter(dayMs)).toBe(3);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(() => verified(received[2] as ReceivedWebhook, clock.now())).not.toThrow();
  });

  it('that nobody takes for three days come no more', async () => {
    const clock = standingClock();
    const { webhooks, received, stripe, double } = stripeDouble({
      ...{ now: clock.now, receive: () => 500 },
    });
    await stripe.paymentIntents.create({ amount: 9000, currency: 'usd' });
    for (let attempt = 0; attempt < 20; attempt++) {
      await webhooks.sendDue();
      clock.advance(dayMs / 2);
    }
    expect(double.deliveries.nextAt()).toBeUndefined();
    expect(received.length).toBeGreaterThan(5);
  });

  it('outlive a restart', async () => {
    const database = openDatabase(':memory:');
    const before = stripeDouble({ database });
    await before.stripe.paymentIntents.create({ amount: 9000, currency: 'usd' });
    const after = stripeDouble({ database });
    await after.webhooks.sendDue();
    expect(typesOf(after.received)).toEqual(['payment_intent.created']);
  });

  const duringFault = async (fault: 'delayed' | 'duplicated' | 'out_of_order' | 'lost') => {
    const clock = standingClock();
    const delays = [0.9, 0.1];
    const account = await paid({}, { now: clock.now, random: () => delays.shift() ?? 0 });
    await account.webhooks.sendDue();
    account.received.length = 0;
    account.faults.webhooks = fault;
    await account.stripe.refunds.create({ payment_intent: account.payment_intent });
    await account.webhooks.sendDue();
    const atOnce = typesOf(account.received);
    clock.advance(30_000);
    await account.webhooks.sendDue();
    return { atOnce, inTheEnd: typesOf(account.received) };
  };
  const both = ['refund.created', 'charge.refunded'];

  it('can be delayed', async () => {
    expect(await duringFault('delayed')).toEqual({ atOnce: [], inTheEnd: both });
  });

  it('can come twice', async () => {
    const twice = both.flatMap((type) => [type, type]);
    expect(await duringFault('duplicated')).toEqual({ atOnce: twice, inTheEnd: twice });
  });

  it('can come out of order', async () => {
    const { inTheEnd } = await duringFault('out_of_order');
    expect(inTheEnd).toEqual(['charge.refunded', 'refund.created']);
  });

  it('can be lost', async () => {
    expect(await duringFault('lost')).toEqual({ atOnce: [], inTheEnd: [] });
  });
});
