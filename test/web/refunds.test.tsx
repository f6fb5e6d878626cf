import { screen } from '@testing-library/react';
import type { Order } from '../../web/src/api/types.ts';
import { MoneyLedger } from '../../web/src/order/money-ledger.tsx';
import { effectOnOrder } from '../../web/src/requests/effect.ts';
import { FakeService, ok } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder, aRefund } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';

const HISTORY = 'GET /v1/orders/order-1/history?limit=100';
const RETRY = 'POST /v1/orders/order-1/refund/retry';

const first = aRefund({ amount: 3_000, status: 'failed' });
const second = aRefund({ requestId: 'order-1-6', amount: 2_000, status: 'failed' });
const third = aRefund({ requestId: 'order-1-9', amount: 1_000, status: 'pending' });

const opened = (requestId: string, type: string) => ({
  version: Number(requestId.at(-1)),
  at: '2026-11-21T08:00:00.000Z',
  event: 'request_opened',
  data: { requestId, type },
});
const entries = [
  opened('order-1-2', 'price_adjustment'),
  opened('order-1-6', 'price_adjustment'),
  opened('order-1-9', 'cancellation'),
];

async function show(refunds: Order['refunds'], isModerator = false) {
  const order = anOrder({ refunds });
  const service = new FakeService()
    .on(HISTORY, ok({ entries, nextCursor: null }))
    .on(RETRY, ok(order));
  const page = renderPage(<MoneyLedger order={order} />, { as: 'robin', isModerator, service });
  await settle();
  return page;
}

const facts = () =>
  screen
    .getAllByRole('term')
    .map(({ parentElement }) =>
      [...(parentElement?.children ?? [])].map(({ textContent }) => textContent).join(' '),
    );

fixClock();

describe('the refunds of an order', () => {
  it('are all told, oldest first, each with its cause and how far it is', async () => {
    await show([first, third]);

    expect(facts().filter((fact) => fact.startsWith('Refund:'))).toEqual([
      'Refund: Lower price -US$30.00 Failed',
      'Refund: Cancellation -US$10.00 On its way',
    ]);
  });

  it('are tried again together by a moderator, when some failed', async () => {
    const { user, service } = await show([first, second, third], true);

    await user.click(screen.getByRole('button', { name: 'Try all 2 failed refunds again' }));
    await settle();

    expect(service.of(RETRY)).toHaveLength(1);
  });

  it('are nothing for a party to try again', async () => {
    await show([first, second]);

    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the effect of an answer', () => {
  it('shows a new refund beside an earlier one', () => {
    const now = anOrder({ refunds: [first] });
    const then = anOrder({ refunds: [first, third] });

    expect(effectOnOrder(now, then)).toEqual({ refund: 1_000 });
  });

  it('shows none where there is only the earlier one', () => {
    const order = anOrder({ refunds: [first] });

    expect(effectOnOrder(order, order)).toEqual({});
  });
});
