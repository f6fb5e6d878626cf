import './support/speak-german.ts';
import { screen } from '@testing-library/react';
import type { HistoryEntry, Order } from '../../web/src/api/types.ts';
import { OrderBanner } from '../../web/src/banner/order-banner.tsx';
import { eventText } from '../../web/src/history/event-text.ts';
import { OrderHead } from '../../web/src/order/order-head.tsx';
import { SummaryCard } from '../../web/src/order/summary-card.tsx';
import { PendingRequest } from '../../web/src/requests/pending-request.tsx';
import { RequestForm } from '../../web/src/requests/request-form.tsx';
import { englishLeft } from './support/english-left.ts';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder, waitingFor } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';
import { shown } from './support/shown.ts';

const OPEN = 'POST /v1/orders/order-1/requests';
const reader = { locale: 'de-DE', timeZone: 'UTC' };
const german = { as: 'robin', ...reader };

/** What stands above the history of an order. */
const Told = ({ order }: { order: Order }) => (
  <>
    <OrderHead order={order} />
    <OrderBanner order={order} />
    <SummaryCard order={order} />
  </>
);
const HISTORY = 'GET /v1/orders/order-1/history?limit=100';
const quiet = () => new FakeService().on(HISTORY, ok({ entries: [], nextCursor: null }));

fixClock();

describe('to a reader of German', () => {
  it('an order is told without a word of English', () => {
    const delivery = { deliveredAt: '2026-11-22T10:00:00Z', completesAt: '2026-11-25T10:00:00Z' };
    const order = anOrder({ status: 'delivery_submitted', delivery });
    renderPage(<Told order={order} />, { ...german, service: quiet() });

    expect(document.body.textContent).toContain('150,00\u00a0$');
    expect(document.body.textContent).toContain('Der Auftrag wird am Mi., 25. Nov., 10:00:00 UTC');
    expect(englishLeft(shown(), 'de')).toEqual([]);
  });

  it('a request is told with what follows from silence', () => {
    const request = aCancellation({ expiresAt: '2026-11-25T10:00:00Z' });
    const order = waitingFor(request);
    renderPage(<Told order={order} />, { ...german, service: quiet() });
    renderPage(<PendingRequest request={request} order={order} />, german);

    expect(screen.getByRole('timer').textContent).toBe('noch 2 Tage');
    expect(document.body.textContent).toContain(
      'Jo kann bis Mi., 25. Nov., 10:00 antworten.Wenn Jo bis dahin nicht antwortet, wird der Auftrag storniert, und 150,00\u00a0$ gehen an Sie zurück.',
    );
    expect(englishLeft(shown(), 'de')).toEqual([]);
  });

  it('what the service finds wrong is told at the fields, with its limits', async () => {
    const wrong = problem(422, 'invalid-form', [
      { pointer: '/message', code: 'text-length', min: 20, max: 2000, detail: 'Give text.' },
      { pointer: '/reason', code: 'not-an-option', detail: 'Give one of these.' },
      { pointer: '/type', code: 'of-tomorrow', detail: 'Give another type.' },
    ]);
    const service = new FakeService().on(`${OPEN}?dryRun=true`, wrong).on(OPEN, wrong);
    const entry = {
      type: 'cancellation',
      ...{ allowed: true, window: 'PT48H' },
      expiresAt: '2026-11-25T10:00:00Z',
      onSilence: 'cancel_order_and_refund',
    } as const;
    const nothing = () => undefined;
    const form = <RequestForm order={anOrder()} entry={entry} onBack={nothing} onDone={nothing} />;
    const { user } = renderPage(form, { ...german, service });

    await user.click(screen.getByRole('button', { name: 'Anfrage senden' }));
    await settle();

    expect(screen.getByText('Schreiben Sie 20 bis 2.000 Zeichen.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toMatch(/^Bitte berichtigen Sie 3 Felder/);
    expect(shown().join()).not.toMatch(/Give/);
    expect(englishLeft(shown(), 'de')).toEqual([]);
  });

  it.each(['role-not-allowed', 'conflict', 'temporarily-unavailable', 'of-tomorrow'])(
    'a refusal by %s is not told in the words of the service',
    async (code) => {
      const refused = { status: 409, body: { code, title: 'English', detail: 'More English' } };
      const service = quiet().on('POST /v1/orders/order-1/start', refused, refused, refused);
      const order = anOrder({ status: 'accepted' });
      const { user } = renderPage(<Told order={order} />, { ...german, as: 'jo', service });

      await user.click(screen.getByRole('button', { name: 'Mit der Arbeit beginnen' }));
      await settle(60_000);

      expect(screen.getByRole('alert').textContent).toMatch(/\S/);
      expect(shown().join()).not.toMatch(/English/);
      expect(englishLeft(shown(), 'de')).toEqual([]);
    },
  );

  it('what happened is told in whole sentences', () => {
    const entry = {
      ...{ version: 3, at: '2026-11-23T10:00:00.000Z', actor: { id: 'jo', role: 'pro' } },
      event: 'deadline_extended',
      data: { expiresAt: '2026-11-26T10:00:00Z' },
    } as unknown as HistoryEntry;

    expect(eventText(entry, anOrder(), reader)).toBe('Jo gibt mehr Zeit, bis Do., 26. Nov., 10:00');
  });

  it('a party without a name is called what it is', () => {
    const { customerName: _, proName: __, ...nameless } = anOrder();
    const request = aCancellation({ expiresAt: '2026-11-25T10:00:00Z' });
    const order = { ...nameless, pendingRequest: request };
    const service = new FakeService().on(`${OPEN}`, ok({}));
    renderPage(<PendingRequest request={request} order={order} />, { ...german, service });

    expect(document.body.textContent).toContain('Wenn die Profiseite bis');
  });
});
