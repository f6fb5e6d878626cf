import { Unavailable } from '../../../lambdas/application/failures.ts';
import { moveMoney } from '../../../lambdas/application/move-money.ts';
import type { Payments } from '../../../lambdas/application/ports.ts';
import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';
import { MODERATOR, THE_SYSTEM } from '../../support/callers.ts';
import { aCanceledOrder, aChargedOrder } from '../../support/canceled-order.ts';

const RETRY = { type: 'retry_refund', form: {} } as const;

describe('moving the money of a refund', () => {
  it('asks the provider for the right amount, under the name of the movement', async () => {
    const { payments, move } = await aCanceledOrder();
    await move();
    expect(payments.moved()).toMatchObject([
      {
        key: 'refund-order-1-2',
        kind: 'refund',
        orderId: 'order-1',
        amount: 45_000,
        currency: 'USD',
        reference: 'pay-77',
      },
    ]);
  });

  it('writes down that it succeeded, and when', async () => {
    const { clock, measures, order, log, move } = await aCanceledOrder();
    clock.set('2026-03-02T08:00:05.000Z');
    await move();
    expect(measures.names()).toEqual([]);
    expect(order()).toMatchObject({
      version: 4,
      status: 'canceled',
      payment: { captured: 50_000, serviceFee: 5_000, refunded: 45_000 },
      movements: [{ status: 'succeeded', amount: 45_000, settledAt: '2026-03-02T08:00:05.000Z' }],
    });
    expect(log().at(-1)?.actor).toEqual({ id: 'system', role: 'system' });
  });

  it('once is enough: tried again it does nothing and asks nobody', async () => {
    const { payments, order, move } = await aCanceledOrder();
    await move();
    const calls = payments.calls().length;
    await move();
    expect(payments.calls()).toHaveLength(calls);
    expect(order().version).toBe(4);
  });

  it('started many times at once moves it once and writes it down once', async () => {
    const { events, payments, move } = await aCanceledOrder();
    await Promise.all(Array.from({ length: 5 }, () => move()));
    expect(payments.moved()).toHaveLength(1);
    expect(events().filter((event) => event === 'refund_succeeded')).toHaveLength(1);
  });

  it.each([
    ['another movement', { orderId: 'order-1', movementId: 'refund-order-1-9' }],
    ['another order', { orderId: 'order-9', movementId: 'refund-order-1-2' }],
  ])('of %s is nothing', async (_, movement) => {
    const { moneyPorts, payments } = await aCanceledOrder();
    await moveMoney(moneyPorts, movement);
    expect(payments.calls()).toEqual([]);
  });
});

describe('a provider whose reply was lost', () => {
  it('leaves the refund pending, and is asked what it did before it is told again', async () => {
    const { payments, refund, move } = await aCanceledOrder();
    payments.behave('timeout');
    await expect(move()).rejects.toBeInstanceOf(Unavailable);
    expect(refund()?.status).toBe('pending');
    payments.behave('ok');
    await move();
    expect(refund()?.status).toBe('succeeded');
    expect(payments.moved()).toHaveLength(1);
    expect(payments.calls().map(({ name }) => name)).toEqual(['find', 'move', 'find']);
  });

  it('is found out although its replies keep being lost', async () => {
    const { payments, refund, move } = await aCanceledOrder();
    payments.behave('timeout');
    await expect(move()).rejects.toBeInstanceOf(Unavailable);
    await move();
    expect(refund()?.status).toBe('succeeded');
    expect(payments.moved()).toHaveLength(1);
  });
});

describe('a provider that is down', () => {
  it('leaves the refund pending, try after try, and moves it once when it is back', async () => {
    const { payments, refund, order, move } = await aCanceledOrder();
    payments.behave('outage');
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(move()).rejects.toBeInstanceOf(Unavailable);
    }
    expect(refund()?.status).toBe('pending');
    expect(order().version).toBe(3);
    payments.behave('ok');
    await move();
    expect(refund()?.status).toBe('succeeded');
    expect(payments.moved()).toHaveLength(1);
  });

  it('that had done it before it went down does not do it twice', async () => {
    const { payments, move, refund } = await aCanceledOrder();
    payments.behave('timeout');
    await expect(move()).rejects.toBeInstanceOf(Unavailable);
    payments.behave('outage');
    await expect(move()).rejects.toBeInstanceOf(Unavailable);
    payments.behave('ok');
    await move();
    expect([refund()?.status, payments.moved().length]).toEqual(['succeeded', 1]);
  });
});

describe('a provider that refuses', () => {
  it('ends the refund as failed with its reason, once, and is counted', async () => {
    const { measures, payments, order, log, move } = await aCanceledOrder();
    payments.behave('decline');
    await move();
    expect(order()).toMatchObject({ payment: { refunded: 0 }, movements: [{ status: 'failed' }] });
    expect(log().at(-1)?.events).toEqual([
      {
        event: 'refund_failed',
        data: {
          movementId: 'refund-order-1-2',
          requestId: 'order-1-2',
          type: 'cancellation',
          amount: 45_000,
          currency: 'USD',
          reason: 'Declined by the bank',
        },
      },
    ]);
    expect(measures.valuesOf('RefundFailed')).toEqual([1]);
    payments.behave('ok');
    await move();
    expect(order().movements).toMatchObject([{ status: 'failed' }]);
    expect(payments.moved()).toEqual([]);
  });

  it.each([
    ['refund', aCanceledOrder, 'RefundFailed'],
    ['charge', aChargedOrder, 'ChargeFailed'],
  ])('is told to the operators with what to look for: of a %s', async (kind, start, figure) => {
    const { measures, payments, move } = await start();
    payments.behave('decline');
    await move();
    expect(measures.names()).toEqual([figure]);
    expect(measures.aboutOf(figure)).toEqual([
      { orderId: 'order-1', movementId: `${kind}-order-1-2`, reason: 'Declined by the bank' },
    ]);
  });

  it('is asked again, under a new name, when an operator retries', async () => {
    const { payments, refund, give, move } = await aCanceledOrder();
    payments.behave('decline');
    await move();
    payments.behave('ok');
    await give(MODERATOR, RETRY);
    expect(refund()).toMatchObject({ status: 'pending', attempt: 2, refusals: 1 });
    await move();
    expect(refund()?.status).toBe('succeeded');
    expect(payments.moved().map(({ key }) => key)).toEqual(['refund-order-1-2.1']);
  });

  it('can refuse again: each retry has a name of its own', async () => {
    const { payments, give, move } = await aCanceledOrder();
    payments.behave('decline');
    await move();
    await give(MODERATOR, RETRY);
    await move();
    await give(MODERATOR, RETRY);
    payments.behave('ok');
    await move();
    expect(payments.moved().map(({ key }) => key)).toEqual(['refund-order-1-2.2']);
  });

  it('is not believed when its old refusal arrives after the retry', async () => {
    const { payments, refund, give, move } = await aCanceledOrder();
    let refuseAtLast: (outcome: MovementOutcome) => void = () => {};
    const slow: Payments = {
      ...payments,
      move: () =>
        new Promise((resolve) => {
          refuseAtLast = resolve;
        }),
    };
    const late = move({ payments: slow });
    await new Promise(setImmediate);
    payments.behave('decline');
    await move();
    await give(MODERATOR, RETRY);
    refuseAtLast({ status: 'refused', reason: 'No, as before' });
    await late;
    expect(refund()).toMatchObject({ status: 'pending', attempt: 2, refusals: 1 });
  });
});

describe('a movement that was started again', () => {
  it('keeps its name at the provider, so that both starts are one movement', async () => {
    const { clock, payments, refund, give, move } = await aCanceledOrder();
    payments.behave('timeout');
    await expect(move()).rejects.toBeInstanceOf(Unavailable);
    clock.advance(120_000);
    await give(THE_SYSTEM, { type: 'restart_movements' });
    expect(refund()?.attempt).toBe(2);
    payments.behave('ok');
    await Promise.all([move(), move()]);
    expect(payments.moved()).toHaveLength(1);
    expect(new Set(payments.calls().map(({ key }) => key))).toEqual(new Set(['refund-order-1-2']));
  });
});
