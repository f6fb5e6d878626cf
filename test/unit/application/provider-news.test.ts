import { Unavailable } from '../../../lambdas/application/failures.ts';
import { handleCommand } from '../../../lambdas/application/handle-command.ts';
import { reviewMovement } from '../../../lambdas/application/move-money.ts';
import { type ProviderNews, takeUpNews } from '../../../lambdas/application/provider-news.ts';
import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';
import type { AdjustmentNews } from '../../../lambdas/domain/order-money.ts';
import { MODERATOR } from '../../support/callers.ts';
import { aCanceledOrder } from '../../support/canceled-order.ts';

const REF = { object: 'refund', id: 're_1' };

const DASHBOARD_REFUND: AdjustmentNews = {
  ...{ adjustmentId: 're_1', kind: 'refund', status: 'succeeded' },
  ...{ amount: 7_000, currency: 'USD' },
};

/** An order whose refund is on its way, at a provider that has news. */
const withNews = async () => {
  const canceled = await aCanceledOrder();
  const movement = { orderId: canceled.orderId, movementId: 'refund-order-1-2' };
  const hear = (news: ProviderNews | undefined, outcome?: MovementOutcome) => {
    const payments = { ...canceled.payments, find: async () => outcome };
    const ports = { ...canceled.moneyPorts, payments, news: { read: async () => news } };
    const boughtWith = async (reference: string) =>
      reference === 'pi_first' ? canceled.orderId : undefined;
    return takeUpNews({ ...ports, paidOrders: { boughtWith } }, REF);
  };
  return {
    ...canceled,
    hear,
    moved: canceled.payments.moved,
    hearOfMovement: (outcome?: MovementOutcome) =>
      hear({ about: 'movement', ...movement }, outcome),
    hearOfAdjustment: (told: Partial<Extract<ProviderNews, { about: 'adjustment' }>> = {}) =>
      hear({ about: 'adjustment', reference: 'pi_first', adjustment: DASHBOARD_REFUND, ...told }),
  };
};

describe('news of a movement', () => {
  it('is written down as the provider tells it when asked', async () => {
    const { hearOfMovement, refund, order } = await withNews();
    await hearOfMovement({ status: 'waiting', waitsFor: 'customer' });
    expect(refund()).toMatchObject({ status: 'pending', waitsFor: 'customer' });
    await hearOfMovement({ status: 'succeeded' });
    expect(order().payment).toMatchObject({ refunded: 45_000 });
  });

  it('has one that is under way go on, as the workflow would', async () => {
    const { hearOfMovement, refund, moved } = await withNews();
    await hearOfMovement(undefined);
    expect(moved()).toHaveLength(1);
    expect(refund()).toMatchObject({ status: 'succeeded' });
  });

  it('changes nothing when it comes twice', async () => {
    const { hearOfMovement, order } = await withNews();
    await hearOfMovement({ status: 'succeeded' });
    await hearOfMovement({ status: 'succeeded' });
    expect(order().version).toBe(4);
  });

  it('that it has come back after it had succeeded is heard, and rings for it', async () => {
    const { hearOfMovement, refund, measures } = await withNews();
    await hearOfMovement({ status: 'succeeded' });
    await hearOfMovement({ status: 'refused', reason: 'The account is closed' });
    expect(refund()).toMatchObject({ status: 'failed' });
    expect(measures.names()).toEqual(['RefundFailed']);
  });

  it('that has failed is not asked for again', async () => {
    const { hearOfMovement, measures } = await withNews();
    const refused = { status: 'refused', reason: 'The account is closed' } as const;
    await hearOfMovement(refused);
    await hearOfMovement(refused);
    expect(measures.names()).toEqual(['RefundFailed']);
  });

  it('that has failed after a part had moved is asked for, and rings when that comes back', async () => {
    const { hearOfMovement, order, measures } = await withNews();
    const refused = { status: 'refused', reason: 'The account is closed' } as const;
    await hearOfMovement({ ...refused, moved: 30_000 });
    await hearOfMovement({ ...refused, moved: 30_000 });
    expect(measures.valuesOf('RefundFailed')).toEqual([1]);
    await hearOfMovement(refused);
    expect(order().payment).toMatchObject({ refunded: 0 });
    expect(measures.valuesOf('RefundFailed')).toEqual([1, 1]);
  });

  it('of a try that has failed does not end the one that a moderator starts meanwhile', async () => {
    const { hearOfMovement, moneyPorts, orderId, refund } = await withNews();
    const refused = { status: 'refused', reason: 'The account is closed' } as const;
    await hearOfMovement({ ...refused, moved: 30_000 });
    const find = async () => {
      const command = { type: 'retry_refund', form: {} } as const;
      await handleCommand(moneyPorts, { orderId, caller: MODERATOR, command });
      return refused;
    };
    const payments = { ...moneyPorts.payments, find };
    await reviewMovement({ ...moneyPorts, payments }, { orderId, movementId: 'refund-order-1-2' });
    expect(refund()).toMatchObject({ status: 'pending', attempt: 2 });
  });

  it('that the order does not have is none', async () => {
    const { hear, orderId, order } = await withNews();
    await hear({ about: 'movement', orderId, movementId: 'refund-order-1-9' });
    await hear({ about: 'movement', orderId: 'elsewhere', movementId: 'refund-order-1-2' });
    expect(order().version).toBe(3);
  });
});

describe('news of money that went back without a request', () => {
  it('finds the order by the payment that it was bought with', async () => {
    const { hearOfAdjustment, order } = await withNews();
    await hearOfAdjustment();
    expect(order()).toMatchObject({
      payment: { refunded: 7_000 },
      adjustments: [{ adjustmentId: 're_1', kind: 'refund' }],
    });
  });

  it('finds it by what a later payment says of itself', async () => {
    const { hearOfAdjustment, orderId, order } = await withNews();
    await hearOfAdjustment({ reference: 'pi_later', orderId });
    expect(order().adjustments).toHaveLength(1);
  });

  it('is written down once', async () => {
    const { hearOfAdjustment, order } = await withNews();
    await hearOfAdjustment();
    await hearOfAdjustment();
    expect(order().version).toBe(4);
  });

  it.each([
    ['a payment that no order was bought with', { reference: 'pi_other' }],
    ['an order of another stage', { reference: 'pi_later', orderId: 'elsewhere' }],
  ])('of %s is none', async (_, told) => {
    const { hearOfAdjustment, order } = await withNews();
    await hearOfAdjustment(told);
    expect(order().version).toBe(3);
  });
});

it('news that cannot be looked up is left for later', async () => {
  const { moneyPorts } = await withNews();
  const read = async () => {
    throw new Unavailable('Stripe is down');
  };
  const paidOrders = { boughtWith: async () => undefined };
  await expect(takeUpNews({ ...moneyPorts, news: { read }, paidOrders }, REF)).rejects.toThrow(
    Unavailable,
  );
});

it('a message that is about nothing here changes nothing', async () => {
  const { hear, order } = await withNews();
  await hear(undefined);
  expect(order().version).toBe(3);
});
