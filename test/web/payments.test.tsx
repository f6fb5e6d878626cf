import { screen } from '@testing-library/react';
import type { Adjustment, Order } from '../../web/src/api/types.ts';
import { MoneyLedger } from '../../web/src/order/money-ledger.tsx';
import { waitingOf } from '../../web/src/orders/waiting-of.ts';
import { FakeService, ok } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { aCharge, anOrder, aRefund, NOW } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';

const HISTORY = 'GET /v1/orders/order-1/history?limit=100';

/** How the money of an order is told to Robin, who buys, to Jo, who sells, or to a moderator. */
async function show(given: Partial<Order>, as: 'robin' | 'jo' | 'mika' = 'robin') {
  const service = new FakeService().on(HISTORY, ok({ entries: [], nextCursor: null }));
  renderPage(<MoneyLedger order={anOrder(given)} />, { as, isModerator: as === 'mika', service });
  await settle();
}

/** Label, amount and note of the movement that is told last. */
const told = () => {
  const line = [...document.querySelectorAll('.line:has(.note)')].at(-1);
  return [...(line?.children ?? [])].map(({ textContent }) => textContent);
};

const adjustment = (given: Partial<Adjustment> = {}): Adjustment => ({
  kind: 'chargeback',
  status: 'pending',
  amount: 12_000,
  recordedAt: '2026-11-22T09:00:00.000Z',
  ...given,
});

fixClock();

describe('a charge that waits for the customer', () => {
  const charges = [aCharge({ waitsFor: 'customer', confirmBy: '2026-11-26T09:00:00.000Z' })];

  it('asks them to confirm it, and says by when and what happens otherwise', async () => {
    await show({ charges });

    expect(told()).toEqual([
      'Additional work',
      '+US$120.00',
      'Your bank wants you to confirm this payment of US$120.00. Please confirm it in the marketplace’s checkout by Thu 26 Nov, 9:00. After that, the payment is dropped and the marketplace gets in touch with you.',
    ]);
  });

  it.each(['jo', 'mika'] as const)('is told to %s as the customer’s turn', async (reader) => {
    await show({ charges }, reader);

    expect(told().at(-1)).toBe(
      'Robin has to confirm it with the bank by Thu 26 Nov, 9:00. After that, it’s dropped.',
    );
  });

  it('asks nobody any more once the order is canceled', async () => {
    await show({ status: 'canceled', charges: [aCharge({ waitsFor: 'customer' })] });

    expect(told().at(-1)).toBe('On its way');
  });

  it('is found in the list of their orders', () => {
    const order = { ...anOrder({ charges }), pendingRequest: null };

    expect(waitingOf(order, 'customer', NOW)).toMatchObject({
      text: 'Confirm a payment',
      isMine: true,
    });
  });
});

describe('a charge that waits for the bank', () => {
  it('asks nobody for anything', async () => {
    await show({ charges: [aCharge({ waitsFor: 'bank' })] });

    expect(told()).toEqual([
      'Additional work',
      '+US$120.00',
      'With the bank. This can take a few days.',
    ]);
  });
});

describe('a refund that waits for the bank', () => {
  it('is on its way, and says how much of it is back already', async () => {
    await show({ refunds: [aRefund({ waitsFor: 'bank', moved: 1_000 })] });

    expect(told()).toEqual([
      'Refund',
      '-US$30.00',
      'With the bank. This can take up to ten days. US$10.00 of it has been refunded.',
    ]);
  });
});

describe('a refund that waits for the customer', () => {
  const refunds = [aRefund({ waitsFor: 'customer' })];

  it('tells them where they were asked for their bank details', async () => {
    await show({ refunds });

    expect(told()).toEqual([
      'Refund',
      '-US$30.00',
      'Check your email: the payment provider needs your bank details to send you the money.',
    ]);
  });

  it('tells others who was asked', async () => {
    await show({ refunds }, 'jo');

    expect(told().at(-1)).toBe('The payment provider has emailed Robin to ask for bank details.');
  });

  it('is found in the list of their orders', () => {
    const order = { ...anOrder({ refunds }), pendingRequest: null };

    expect(waitingOf(order, 'customer', NOW)).toMatchObject({
      text: 'Give your bank details',
      isMine: true,
    });
  });
});

describe('a refund that failed in part', () => {
  it('says how much has gone back all the same', async () => {
    await show({ refunds: [aRefund({ status: 'failed', moved: 1_000 })] });

    expect(told()).toEqual(['Refund', '-US$30.00', 'Failed: only US$10.00 of it was refunded.']);
  });
});

describe('money that went back without a request', () => {
  it.each([
    ['pending', 'By the marketplace, on its way'],
    ['succeeded', 'By the marketplace, done'],
    ['failed', 'By the marketplace, failed'],
  ] as const)('a refund by hand that is %s is told', async (status, text) => {
    await show({ adjustments: [adjustment({ kind: 'refund', status })] });

    expect(told()).toEqual(['Refund', '-US$120.00', text]);
  });

  it.each([
    ['pending', 'By your bank, under review'],
    ['lost', 'By your bank, final'],
    ['won', 'By your bank, reversed'],
  ] as const)('a chargeback that is %s is told to the customer', async (status, text) => {
    await show({ adjustments: [adjustment({ status })] });

    expect(told()).toEqual(['Chargeback', '-US$120.00', text]);
  });

  it.each(['jo', 'mika'] as const)('a chargeback is told to %s by whose bank', async (reader) => {
    await show({ adjustments: [adjustment()] }, reader);

    expect(told()).toEqual(['Chargeback', '-US$120.00', 'By Robin’s bank, under review']);
  });

  it('is part of the sums', async () => {
    const payment = {
      ...{ captured: 16_000, serviceFee: 1_000, refunded: 0, chargedBack: 12_000 },
      ...{ refundable: 3_000, available: 3_000 },
    };
    await show({ payment, adjustments: [adjustment()] });

    const facts = screen.getAllByRole('term').map((term) => term.parentElement?.textContent);
    expect(facts).toContain('Paid in totalUS$40.00');
  });
});
