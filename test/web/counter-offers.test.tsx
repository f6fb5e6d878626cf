import { screen, within } from '@testing-library/react';
import DeclineDialog from '../../web/src/answers/decline-dialog.tsx';
import type { OrderRequest } from '../../web/src/api/types.ts';
import { OrderBanner } from '../../web/src/banner/order-banner.tsx';
import { compareTerms } from '../../web/src/offers/compare-terms.ts';
import CounterDialog from '../../web/src/offers/counter-dialog.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder, waitingFor } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation, anAdditionalWork, aPriceAdjustment } from './support/requests.ts';

const REQUEST = 'POST /v1/orders/order-1/requests/order-1-3';
const COUNTER = `${REQUEST}/counter`;
const TRY = `${COUNTER}?dryRun=true`;
const refused = problem(422, 'invalid-form');

/** The customer's counter-offer to work that the pro has offered. */
const workAskedFor = anAdditionalWork({
  openedBy: { id: 'robin', role: 'customer' },
  round: 2,
  counterTo: 'order-1-2',
});

const fields = () => screen.getByRole('dialog');

async function counter(request: OrderRequest, as: string, service: FakeService) {
  const onClose = jest.fn();
  const dialog = <CounterDialog request={request} order={waitingFor(request)} onClose={onClose} />;
  const page = renderPage(dialog, { as, service });
  await settle();
  return { onClose, ...page };
}

fixClock();

describe('a counter-offer', () => {
  it('begins with what was offered, but for what the other party said', async () => {
    await counter(aPriceAdjustment(), 'jo', new FakeService().on(TRY, refused));

    const form = within(fields());
    expect(form.getByLabelText<HTMLInputElement>('New price (USD)').value).toBe('120.00');
    expect(form.getByLabelText<HTMLSelectElement>('Reason').value).toBe('scope_reduced');
    expect(form.getByLabelText<HTMLTextAreaElement>('Message to Robin').value).toBe('');
  });

  it('begins with all items of the work that was offered', async () => {
    await counter(anAdditionalWork(), 'robin', new FakeService().on(TRY, refused));

    const second = within(screen.getByRole('group', { name: 'Item 2' }));
    expect(second.getByLabelText<HTMLInputElement>('What').value).toBe('Skirting boards');
    expect(second.getByLabelText<HTMLInputElement>('Quantity').value).toBe('3');
    expect(second.getByLabelText<HTMLInputElement>('Price each (USD)').value).toBe('15.00');
  });

  it.each([
    ['robin', anAdditionalWork(), /^What you’d like done, and why\./],
    ['jo', workAskedFor, /^What you’d do, and why\./],
  ])('asks %s for what the work is to be from their side', async (as, request, help) => {
    await counter(request, as, new FakeService().on(TRY, refused));

    expect(within(fields()).getByText(help)).toBeTruthy();
  });

  it('adds an empty item after one that was offered is taken out', async () => {
    const { user } = await counter(anAdditionalWork(), 'robin', new FakeService().on(TRY, refused));

    await user.click(screen.getByRole('button', { name: 'Remove item 2' }));
    await user.click(screen.getByRole('button', { name: 'Add an item' }));

    const second = within(screen.getByRole('group', { name: 'Item 2' }));
    expect(second.getByLabelText<HTMLInputElement>('What').value).toBe('');
  });

  it('is sent as the form alone, and closes the dialog', async () => {
    const opened = aPriceAdjustment({ requestId: 'order-1-4', round: 2, counterTo: 'order-1-3' });
    const service = new FakeService().on(TRY, refused).on(COUNTER, ok(opened));
    const { user, onClose } = await counter(aPriceAdjustment(), 'jo', service);

    await user.clear(screen.getByLabelText('New price (USD)'));
    await user.type(screen.getByLabelText('New price (USD)'), '135');
    await user.type(screen.getByLabelText('Message to Robin'), 'The first half is done.');
    await user.click(screen.getByRole('button', { name: 'Send the counter-offer' }));
    await settle();

    expect(service.of(COUNTER)[0]?.body).toEqual({
      newPrice: 13_500,
      reason: 'scope_reduced',
      message: 'The first half is done.',
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('is shown beside what it counters, with what follows from it', async () => {
    const request = aPriceAdjustment({
      requestId: 'order-1-4',
      openedBy: { id: 'jo', role: 'pro' },
      form: { newPrice: 13_500, reason: 'scope_reduced', message: 'The first half is done.' },
    });
    const service = new FakeService().on(TRY, ok({ order: anOrder(), request }));
    await counter(aPriceAdjustment(), 'jo', service);

    const price = within(fields())
      .getAllByText('New price')
      .map(({ parentElement }) => parentElement?.textContent);
    expect(price[0]).toBe(
      'New price (changed)Offer by Robin: US$120.00Your counter-offer: US$135.00',
    );
    expect(screen.getByText('If Robin accepts').parentElement?.textContent).toContain('US$15.00');
    expect(
      screen.getByText(/If Robin doesn’t answer by .*, the order stays as it is/),
    ).toBeTruthy();
  });
});

describe('a counter-offer that waits for an answer', () => {
  it('is called one, and not what it counters', () => {
    renderPage(<OrderBanner order={waitingFor(workAskedFor)} />, { as: 'jo' });

    expect(screen.getByRole('button', { name: 'Robin made a counter-offer' })).toBeTruthy();
    expect(screen.queryByText(/Robin offered additional work/)).toBeNull();
  });

  it('is called one as well where it is declined', () => {
    const dialog = (
      <DeclineDialog request={workAskedFor} order={waitingFor(workAskedFor)} onClose={jest.fn()} />
    );
    renderPage(dialog, { as: 'jo' });

    expect(within(fields()).getByText('Robin made a counter-offer')).toBeTruthy();
  });
});

describe('the way to a counter-offer', () => {
  const show = (request: OrderRequest) =>
    renderPage(<OrderBanner order={waitingFor(request)} />, { as: 'jo' });
  const way = () => screen.queryByRole('button', { name: 'Make a counter-offer' });

  it('stands beside accepting and declining', () => {
    show(aPriceAdjustment({ round: 4 }));

    expect(way()).toBeTruthy();
  });

  it('ends with the fifth round, and says so', () => {
    show(aPriceAdjustment({ round: 5 }));

    expect(way()).toBeNull();
    expect(screen.getByText(/the last offer in this round/)).toBeTruthy();
  });

  it('is not there for what cannot be negotiated', () => {
    show(aCancellation());

    expect(screen.getByRole('button', { name: 'Decline' })).toBeTruthy();
    expect(way()).toBeNull();
  });
});

describe('two offers side by side', () => {
  it('are paired by what they are about, and what one lacks is left open', () => {
    const before = [
      { label: 'New price', value: '$1' },
      { label: 'New end', value: 'Friday' },
    ];
    const now = [
      { label: 'New price', value: '$1' },
      { label: 'New start', value: 'Monday' },
    ];

    expect(compareTerms(before, now)).toEqual([
      { label: 'New price', before: '$1', now: '$1', isChanged: false },
      { label: 'New start', before: '–', now: 'Monday', isChanged: true },
      { label: 'New end', before: 'Friday', now: '–', isChanged: true },
    ]);
  });
});
