import { fireEvent, screen } from '@testing-library/react';
import type { EntryOf, Order, Role } from '../../web/src/api/types.ts';
import { OrderBanner } from '../../web/src/banner/order-banner.tsx';
import { eventText } from '../../web/src/history/event-text.ts';
import { SummaryCard } from '../../web/src/order/summary-card.tsx';
import { FakeService, ok } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';

const delivery = { deliveredAt: '2026-11-22T10:00:00.000Z', completesAt: '2026-11-25T10:00:00Z' };

const ACCEPT = 'POST /v1/orders/order-1/accept-delivery';
const REVISE = 'POST /v1/orders/order-1/request-revision';

function show(as: string, given: Partial<Order> = {}) {
  const order = anOrder({ status: 'delivery_submitted', delivery, ...given });
  const service = new FakeService()
    .on('GET /v1/orders/order-1', ok(order))
    .on('GET /v1/orders/order-1/history?limit=100', ok({ entries: [], nextCursor: null }))
    .on(ACCEPT, ok({ ...order, status: 'completed' }))
    .on(REVISE, ok({ ...order, status: 'revision_requested' }));
  renderPage(
    <>
      <h1 id="order-title" tabIndex={-1}>
        {order.title}
      </h1>
      <OrderBanner order={order} />
      <SummaryCard order={order} />
    </>,
    { as, service },
  );
  return service;
}
/** How the history tells that an order is completed. */
const completion = (role: Role, data: EntryOf<'order_completed'>['data']) =>
  eventText(
    {
      version: 5,
      at: delivery.completesAt,
      actor: { id: role, role },
      event: 'order_completed',
      data,
    },
    anOrder(),
    { locale: 'en-GB', timeZone: 'UTC' },
  );
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
/** All that is said, from the banner to the last line of the summary. */
const says = () => document.body.textContent;

fixClock();

describe('a delivery that completes the order by itself', () => {
  it('tells the customer when, and how to prevent it', () => {
    show('robin');

    expect(says()).toMatch(/completes by itself on Wed 25 Nov, 10:00:00 UTC unless you ask for a/);
    expect(screen.getByRole('timer').textContent).toBe('2 days left');
    expect(screen.getByRole('button', { name: 'Ask for a revision' })).toBeTruthy();
  });

  it('tells the pro the same from their side', () => {
    show('jo');

    expect(says()).toMatch(/unless Robin asks for a revision/);
  });

  it('waits for the answer to a request', () => {
    show('robin', { pendingRequest: aCancellation() });

    expect(says()).toMatch(/The delivery waits until the request is answered/);
    expect(says()).not.toMatch(/completes by itself/);
  });

  it('is nothing to send back any more once its time is over', async () => {
    show('robin', { delivery: { ...delivery, completesAt: '2026-11-23T10:00:01Z' } });

    await settle(1500);

    expect(says()).toMatch(/The order completes in a moment/);
    expect(screen.queryByRole('button', { name: 'Ask for a revision' })).toBeNull();
  });

  it('waits for as long as it takes where there is no deadline', () => {
    show('robin', { delivery: null });

    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.getByRole('button', { name: 'Accept the delivery' })).toBeTruthy();
  });

  it('is told in the history when nobody has looked at it', () => {
    const silence = { completesAt: delivery.completesAt, reason: 'silence' } as const;

    expect(completion('system', { deliveryId: 'order-1-4', ...silence })).toBe(
      'The order is completed because nobody answered in time',
    );
  });
});

describe('the end of an order in the history', () => {
  it('names whoever accepted the delivery', () => {
    expect(completion('customer', { deliveryId: 'order-1-4' })).toBe(
      'Robin accepted the delivery, and the order is completed',
    );
  });

  it('names nobody where a request brought it about', () => {
    expect(completion('moderator', { requestId: 'order-1-5' })).toBe('The order is completed');
  });
});

describe('an order that is paid for when the work is done', () => {
  it.each([
    ['in_progress', 'To be paid when the work is done'],
    ['completed', 'Nothing was paid in advance'],
    ['canceled', 'Nothing was paid in advance'],
  ] as const)('that is %s says so: %s', (status, told) => {
    show('robin', { status, payment: null, delivery: null });

    expect(screen.getByText(told)).toBeTruthy();
  });
});

describe('accepting a delivery', () => {
  it('says first that it ends the order, and sends nothing yet', async () => {
    const service = show('robin');

    await press('Accept the delivery');

    const dialog = screen.getByRole('dialog', { name: 'Accept the delivery?' });
    expect(dialog.textContent).toContain(
      'This completes the order. After that, nothing can be asked for or disputed anymore.',
    );
    expect(service.of(ACCEPT)).toHaveLength(0);
  });

  it('is sent by one more press, which leaves the reader at the title of the order', async () => {
    const service = show('robin');

    await press('Accept the delivery');
    await press('Complete the order');

    expect(service.of(ACCEPT)).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('is not sent when the question is closed', async () => {
    const service = show('robin');

    await press('Accept the delivery');
    await press('Cancel');

    expect(service.of(ACCEPT)).toHaveLength(0);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not asked about a revision, which the other side follows', async () => {
    const service = show('robin');

    await press('Ask for a revision');

    expect(service.of(REVISE)).toHaveLength(1);
  });
});
