import { screen, within } from '@testing-library/react';
import type { AssistantEntry, Order } from '../../web/src/api/types.ts';
import { RequestForm } from '../../web/src/requests/request-form.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation, aDispute, aPriceAdjustment } from './support/requests.ts';

const OPEN = 'POST /v1/orders/order-1/requests';
const TRY = `${OPEN}?dryRun=true`;
const refused = problem(422, 'invalid-form');

const inTwoDays = { window: 'PT48H', expiresAt: '2026-11-25T10:00:00Z' };
const entries = {
  additional_work: { ...inTwoDays, onSilence: 'no_change' },
  change_time: { ...inTwoDays, onSilence: 'no_change' },
  price_adjustment: { ...inTwoDays, onSilence: 'no_change' },
  progress_update: { ...inTwoDays, onSilence: 'cancel_order_and_refund' },
  cancellation: { ...inTwoDays, onSilence: 'cancel_order_and_refund' },
  dispute: {
    window: 'P7D',
    expiresAt: '2026-11-30T10:00:00Z',
    onSilence: 'refund_requested_amount',
  },
} as const;

interface Given {
  readonly as?: string;
  readonly order?: Order;
  readonly timeZone?: string;
  readonly service: FakeService;
}

function fillIn(type: AssistantEntry['type'], given: Given) {
  const { as = 'robin', order = anOrder() } = given;
  const onDone = jest.fn();
  const entry = { type, allowed: true, ...entries[type] };
  const form = <RequestForm order={order} entry={entry} onBack={() => undefined} onDone={onDone} />;
  return { onDone, ...renderPage(form, { ...given, as }) };
}

const submit = 'Submit request';

fixClock();

describe('a request being filled in', () => {
  it('says beforehand what silence does, in the time zone of its reader', () => {
    const service = new FakeService().on(TRY, refused);
    fillIn('cancellation', { timeZone: 'Europe/Berlin', service });

    expect(
      screen.getByText(
        'If Jo doesn’t answer by Wed 25 Nov, 11:00, the order is canceled and US$150.00 goes back to you.',
      ),
    ).toBeTruthy();
  });

  it('tells that the other party is away, and when its time to answer begins', () => {
    const order = anOrder({ awayUntil: '2026-11-24T08:00:00Z' });
    fillIn('cancellation', { order, service: new FakeService().on(TRY, refused) });

    expect(screen.getByText(/^Jo is away until Tue 24 Nov, 8:00/)).toBeTruthy();
  });

  it('shows what it would do once it could be sent', async () => {
    const request = aCancellation();
    const service = new FakeService().on(TRY, ok({ order: anOrder(), request }));
    const { user } = fillIn('cancellation', { service });

    await user.selectOptions(screen.getByLabelText('Reason'), 'no_longer_needed');
    await settle();

    expect(screen.getByText('If Jo accepts').parentElement?.textContent).toContain('US$150.00');
  });

  it('says that it has to be filled in only once it is known that it has to be', async () => {
    fillIn('cancellation', { service: new FakeService().on(TRY, refused) });
    const toDo = 'Fill in the form to see what it changes.';
    expect(screen.queryByText(toDo)).toBeNull();

    await settle();

    expect(screen.getByText(toDo)).toBeTruthy();
  });

  it('sends exactly what was typed', async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, ok(aCancellation()));
    const { user, onDone } = fillIn('cancellation', { service });

    await user.selectOptions(screen.getByLabelText('Reason'), 'other');
    await user.type(screen.getByLabelText('Message to Jo'), 'We are moving to another town.');
    await user.click(screen.getByRole('button', { name: submit }));
    await settle();

    expect(service.of(OPEN)[0]?.body).toEqual({
      type: 'cancellation',
      reason: 'other',
      message: 'We are moving to another town.',
    });
    expect(onDone).toHaveBeenCalled();
  });

  it('reads amounts in minor units and times in the zone of its reader', async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, refused);
    const { user } = fillIn('additional_work', {
      as: 'jo',
      timeZone: 'America/New_York',
      service,
    });

    await user.type(screen.getByLabelText('Title'), 'The ceiling too');
    await user.type(screen.getByLabelText('What'), 'Two coats');
    await user.type(screen.getByLabelText('Price each (USD)'), '1,090.50');
    await user.type(screen.getByLabelText(/New end/), '2026-12-01T18:00');
    await user.click(screen.getByRole('button', { name: submit }));
    await settle();

    expect(service.of(OPEN)[0]?.body).toEqual({
      type: 'additional_work',
      title: 'The ceiling too',
      items: [{ description: 'Two coats', quantity: 1, unitAmount: 109_050 }],
      newEndAt: '2026-12-01T23:00:00Z',
    });
  });

  it('keeps the other items when one is taken out', async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, refused);
    const { user } = fillIn('additional_work', { as: 'jo', service });

    await user.type(screen.getByLabelText('What'), 'Walls');
    await user.click(screen.getByRole('button', { name: 'Add an item' }));
    const second = screen.getByRole('group', { name: 'Item 2' });
    await user.type(within(second).getByLabelText('What'), 'Ceiling');
    await user.click(screen.getByRole('button', { name: 'Remove item 1' }));
    await user.click(screen.getByRole('button', { name: submit }));
    await settle();

    expect(service.of(OPEN)[0]?.body).toMatchObject({ items: [{ description: 'Ceiling' }] });
  });

  it('asks only for the time that was changed', async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, refused);
    const { user } = fillIn('change_time', { order: anOrder({ status: 'accepted' }), service });

    await user.clear(screen.getByLabelText('End'));
    await user.type(screen.getByLabelText('End'), '2026-11-30T17:00');
    await user.click(screen.getByRole('button', { name: submit }));
    await settle();

    expect(service.of(OPEN)[0]?.body).toEqual({
      type: 'change_time',
      endAt: '2026-11-30T17:00:00Z',
    });
  });

  it('offers no new start for work that has started', () => {
    fillIn('change_time', { service: new FakeService().on(TRY, refused) });

    expect(screen.queryByLabelText('Start')).toBeNull();
  });

  it.each([
    ['robin', false],
    ['jo', true],
  ])('lets %s say that the customer is waited for: %s', (as, isOffered) => {
    fillIn('change_time', { as, service: new FakeService().on(TRY, refused) });

    const reasons = within(screen.getByLabelText('Reason'));
    expect(reasons.getByRole('option', { name: 'Illness' })).toBeTruthy();
    expect(reasons.queryByRole('option', { name: 'Waiting for the customer' }) !== null).toBe(
      isOffered,
    );
  });
});

describe('a lower price being filled in', () => {
  it('stands next to the price now, with the difference', async () => {
    const service = new FakeService().on(TRY, refused);
    const { user } = fillIn('price_adjustment', { service });

    await user.type(screen.getByLabelText('New price (USD)'), '120');

    expect(screen.getByText('Current price').parentElement?.textContent).toContain('US$150.00');
    expect(screen.getByText('Difference').parentElement?.textContent).toContain('-US$30.00');
  });

  it('gives back what was paid too much, as far as it can still be refunded', async () => {
    const { payment: paid } = anOrder();
    const order = anOrder({ payment: paid && { ...paid, available: 2_000 } });
    const service = new FakeService().on(TRY, ok({ order, request: aPriceAdjustment() }));
    const { user } = fillIn('price_adjustment', { order, service });

    await user.type(screen.getByLabelText('New price (USD)'), '120');
    await settle();

    const effect = screen.getByText('If Jo accepts').parentElement;
    expect(effect?.textContent).toContain('US$120.00');
    expect(effect?.textContent).toContain('RefundUS$20.00');
  });
});

describe('a dispute being filled in', () => {
  const offered = () =>
    [...screen.getByLabelText<HTMLSelectElement>('What went wrong').options].map(
      ({ text }) => text,
    );

  it('offers only what the service says holds for the order', () => {
    const entry = { type: 'dispute', allowed: true, ...entries.dispute } as const;
    const order = anOrder({ assistant: [{ ...entry, grounds: ['late'] }] });
    fillIn('dispute', { order, service: new FakeService().on(TRY, refused) });

    expect(offered()).toEqual(['Choose…', 'The work is late']);
  });

  it('says of what no longer holds that it is not possible, and nothing of the rest', async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, problem(409, 'ground-not-met'));
    const { user } = fillIn('dispute', { service });

    await user.selectOptions(screen.getByLabelText('What went wrong'), 'late');
    await user.click(screen.getByRole('button', { name: submit }));
    await settle();

    expect(screen.getByRole('alert').textContent).toBe(
      'A dispute for this reason isn’t possible right now.',
    );
  });

  it('says what silence does with the amount that is asked for', async () => {
    const order = anOrder();
    const service = new FakeService().on(TRY, ok({ order, request: aDispute() }));
    const { user } = fillIn('dispute', { service });
    expect(screen.getByText(/the amount asked for goes back to you/)).toBeTruthy();

    await user.type(screen.getByLabelText('Refund asked for (USD)'), '50');
    await settle();

    expect(screen.getByText(/US\$50\.00 goes back to you and the order is completed/)).toBeTruthy();
  });

  it('asks for no more than is left when refunds are on their way', () => {
    const payment = {
      captured: 16_000,
      serviceFee: 1_000,
      refunded: 3_000,
      refundable: 12_000,
      available: 9_000,
    };
    const service = new FakeService().on(TRY, refused);
    fillIn('dispute', { order: anOrder({ payment }), service });

    expect(screen.getByText('Up to US$90.00.')).toBeTruthy();
  });

  it('sends the evidence with it', async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, refused);
    const { user } = fillIn('dispute', { service });

    await user.type(screen.getByLabelText('What it shows'), 'Photo of the hall');
    await user.type(screen.getByLabelText(/Link/), 'https://example.com/hall.jpg');
    await user.click(screen.getByRole('button', { name: submit }));
    await settle();

    expect(service.of(OPEN)[0]?.body).toEqual({
      type: 'dispute',
      evidence: [{ description: 'Photo of the hall', url: 'https://example.com/hall.jpg' }],
    });
  });
});

describe('a request that the service finds wrong', () => {
  const wrong = problem(422, 'invalid-form', [
    { pointer: '/items/0/unitAmount', code: 'number-range', min: 1, max: 99_999_999_999 },
    { pointer: '/description', code: 'text-length', min: 20, max: 2000 },
    { pointer: '/type', code: 'not-an-option', detail: 'Give another type.' },
  ]);

  const send = async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, wrong);
    const rendered = fillIn('additional_work', { as: 'jo', service });
    await rendered.user.click(screen.getByRole('button', { name: submit }));
    await settle();
    return rendered;
  };
  const described = (label: string) => {
    const input = screen.getByLabelText(label);
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
  };

  it('says so at the fields', async () => {
    await send();

    expect(described('Description')).toContain('Write 20 to 2,000 characters.');
    expect(screen.getByLabelText('Description').getAttribute('aria-invalid')).toBe('true');
  });

  it('speaks of money as people do', async () => {
    await send();

    expect(described('Price each (USD)')).toContain('Enter an amount of at least US$0.01.');
  });

  it('shows how an amount is written where it cannot read one', async () => {
    const service = new FakeService().on(TRY, refused).on(OPEN, wrong);
    const { user } = fillIn('additional_work', { as: 'jo', service });

    await user.type(screen.getByLabelText('Price each (USD)'), '1.234,50');
    await user.click(screen.getByRole('button', { name: submit }));
    await settle();

    expect(described('Price each (USD)')).toContain('Enter an amount like 1,234.50.');
  });

  it('says what is wrong elsewhere than at a field', async () => {
    await send();

    expect(screen.getByRole('alert').textContent).toBe(
      'Please correct 3 fields.Part of what this page sent was refused. Reload the page and try again.',
    );
  });

  it('takes the reader to the first field in error', async () => {
    await send();

    expect(document.activeElement).toBe(screen.getByLabelText('Description'));
  });

  it('is forgiven field by field as they are changed', async () => {
    const { user } = await send();

    await user.type(screen.getByLabelText('Description'), 'x');

    expect(screen.getByLabelText('Description').getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByLabelText('Price each (USD)').getAttribute('aria-invalid')).toBe('true');
  });
});
