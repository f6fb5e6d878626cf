import { act, fireEvent, screen } from '@testing-library/react';
import DecisionDialog from '../../web/src/disputes/decision-dialog.tsx';
import { FakeService, ok, problem, type Reply } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aContestedDispute } from './support/requests.ts';

const PATH = '/v1/orders/order-1/requests/order-1-3';
const REQUEST = `GET ${PATH}`;
const NOTES = 'GET /v1/orders/order-1/notes?limit=100';
const TRY = `POST ${PATH}/resolution?dryRun=true`;
const DECIDE = `POST ${PATH}/resolution`;
const TAKE = `POST ${PATH}/take`;
const RELEASE = `POST ${PATH}/release`;
const RATIONALE = 'Waiting was agreed upon, but not for this long: a part is to be returned.';

const dispute = aContestedDispute({ asked: 5_000, offered: 1_000 });
const order = anOrder({ pendingRequest: dispute });
const takenBy = (id: string) => ({
  ...dispute,
  taken: {
    by: { id, role: 'moderator' as const },
    at: '2026-11-23T09:00:00.000Z',
    until: '2026-11-23T13:00:00.000Z',
  },
});
const outcome = (refund: number) =>
  ok({
    order: anOrder({
      status: refund > 0 ? 'completed' : 'in_progress',
      refunds:
        refund > 0
          ? [
              {
                requestId: 'order-1-3',
                status: 'pending',
                amount: refund,
                requestedAt: '2026-11-23T10:00:00.000Z',
              },
            ]
          : [],
    }),
    request: { ...dispute, status: 'resolved', resolution: { refund } },
  });

async function show(service: FakeService, request: object = dispute) {
  const decided = jest.fn();
  const notes = ok({ notes: [], nextCursor: null });
  if (!service.knows(REQUEST)) service.on(REQUEST, ok(request));
  service.on(NOTES, notes).on('GET /v1/orders/order-1', ok(order));
  const { user, rerender } = renderPage(
    <DecisionDialog
      request={dispute}
      order={order}
      onClose={() => undefined}
      onDecided={decided}
    />,
    { as: 'mika', isModerator: true, service },
  );
  await settle();
  const press = async (name: string | RegExp) => {
    await user.click(screen.getByRole('button', { name }));
    await settle();
  };
  const refund = () => screen.getByLabelText<HTMLInputElement>('Refund (USD)');
  const reasons = () => screen.getByLabelText(/^Your reasons/);
  const close = () => rerender(null);
  return { user, press, refund, reasons, decided, close };
}

fixClock();

describe('deciding a dispute', () => {
  it('shows what both sides say and offer, next to each other', async () => {
    await show(new FakeService());
    expect(screen.getByRole('heading', { name: 'Robin asks for US$50.00' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Jo offers US$10.00' })).toBeTruthy();
    expect(screen.getByText(dispute.form.description)).toBeTruthy();
    expect(screen.getByText(String(dispute.response?.statement))).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Notes' })).toBeTruthy();
  });

  it('begins with what the pro offers, and takes what lies between with one press', async () => {
    const { press, refund } = await show(new FakeService());
    expect(refund().value).toBe('10.00');
    await press('Halfway: US$30.00');
    expect(refund().value).toBe('30.00');
    await press('As asked: US$50.00');
    expect(refund().value).toBe('50.00');
  });

  it('lets what is picked replace a draft that is back, and keeps it as one', async () => {
    const first = await show(new FakeService());
    await first.user.type(first.reasons(), RATIONALE);
    first.close();

    const second = await show(new FakeService());
    expect(second.refund().value).toBe('10.00');
    await second.press('Halfway: US$30.00');
    expect(second.refund().value).toBe('30.00');
    second.close();

    const third = await show(new FakeService());
    expect(third.refund().value).toBe('30.00');
    await third.press('Discard draft');
    expect(third.refund().value).toBe('10.00');
  });

  it('is sent only once it has been read what follows', async () => {
    const service = new FakeService().on(TRY, outcome(3_000)).on(DECIDE, ok(dispute));
    const { user, press, reasons, decided } = await show(service);
    await press('Halfway: US$30.00');
    await user.type(reasons(), RATIONALE);

    await press('Review the decision');
    expect(screen.getByRole('alert').textContent).toBe(
      'US$30.00 goes back to Robin, and the order is completed. You can’t change this afterwards.',
    );
    expect(service.of(DECIDE)).toEqual([]);
    await press('Confirm the decision');

    expect(service.of(DECIDE).map(({ body }) => body)).toEqual([
      { refund: 3_000, rationale: RATIONALE },
    ]);
    expect(decided).toHaveBeenCalledTimes(1);
  });

  it('is asked anew when something of it has been changed since', async () => {
    const service = new FakeService().on(TRY, outcome(1_000)).on(DECIDE, ok(dispute));
    const { user, press, reasons } = await show(service);
    await user.type(reasons(), RATIONALE);
    await press('Review the decision');
    await user.type(reasons(), ' Really.');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Review the decision' })).toBeTruthy();
    expect(service.of(DECIDE)).toEqual([]);
  });

  it('is not confirmed by the outcome of what it was before, however late that comes', async () => {
    const late = Promise.withResolvers<Reply>();
    const service = new FakeService().on(TRY, late.promise).on(DECIDE, ok(dispute));
    const { user, press, reasons } = await show(service);
    await user.type(reasons(), RATIONALE);
    await press('Review the decision');
    await press('Halfway: US$30.00');

    late.resolve(outcome(1_000));
    await settle();

    expect(screen.queryByRole('alert')).toBeNull();
    service.on(TRY, outcome(3_000));
    await press('Review the decision');
    expect(screen.getByRole('alert').textContent).toMatch(/^US\$30\.00 goes back to Robin/);
    expect(service.of(DECIDE)).toEqual([]);
  });

  it('is reviewed anew when it is changed and sent at once', async () => {
    const service = new FakeService().on(TRY, outcome(1_000)).on(DECIDE, ok(dispute));
    const { user, press, refund, reasons } = await show(service);
    await user.type(reasons(), RATIONALE);
    await press('Review the decision');
    service.on(TRY, outcome(5_000));

    act(() => {
      fireEvent.change(refund(), { target: { value: '50.00' } });
      fireEvent.submit(refund().form as HTMLFormElement);
    });
    await settle();

    expect(service.of(DECIDE)).toEqual([]);
    expect(screen.getByRole('alert').textContent).toMatch(/^US\$50\.00 goes back to Robin/);
  });

  it('says so when nothing goes back', async () => {
    const service = new FakeService().on(TRY, outcome(0));
    const { user, press, refund, reasons } = await show(service);
    await user.clear(refund());
    await user.type(refund(), '0');
    await user.type(reasons(), RATIONALE);
    await press('Review the decision');
    expect(screen.getByRole('alert').textContent).toMatch(/^Nothing goes back to Robin/);
  });

  it('does not get to be confirmed while something is wrong with it', async () => {
    const wrong = [
      { pointer: '/rationale', code: 'text-length', min: 50, max: 5000, detail: 'Give more.' },
    ];
    const service = new FakeService().on(TRY, problem(422, 'invalid-form', wrong));
    const { press } = await show(service);
    await press('Review the decision');
    expect(screen.queryByRole('button', { name: 'Confirm the decision' })).toBeNull();
    expect(service.of(DECIDE)).toEqual([]);
  });
});

describe('a dispute that moderators share', () => {
  it('is taken and given back by one button, which says what has become of it', async () => {
    const mine = takenBy('mika');
    const service = new FakeService()
      .on(REQUEST, ok(dispute), ok(mine), ok(dispute))
      .on(TAKE, ok(mine))
      .on(RELEASE, ok(dispute));
    const { press } = await show(service);
    expect(screen.getByText(/^Nobody has taken this dispute/)).toBeTruthy();
    await press(/^Take it/);
    expect(screen.getByText('You have taken this dispute until 23 Nov, 13:00.')).toBeTruthy();
    expect(screen.getByText('“Paint the hall” is yours until 23 Nov, 13:00.')).toBeTruthy();
    await press(/^Release/);
    expect(screen.getByText('“Paint the hall” is free for others again.')).toBeTruthy();
    expect(service.of(TAKE)[0]?.key).toBeTruthy();
  });

  it('can be read, and not decided, while a colleague has it', async () => {
    await show(new FakeService(), takenBy('sam'));
    expect(screen.getByText(/^sam has taken this dispute until 23 Nov, 13:00/)).toBeTruthy();
    expect(screen.queryByLabelText('Refund (USD)')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Take it/ })).toBeNull();
    expect(screen.getByLabelText('New note')).toBeTruthy();
  });

  it('turns to be read when a colleague was quicker', async () => {
    const service = new FakeService()
      .on(REQUEST, ok(dispute), ok(takenBy('sam')))
      .on(TAKE, problem(409, 'request-taken'));
    const { press } = await show(service);
    await press(/^Take it/);
    expect(screen.getByText(/^sam has taken this dispute/)).toBeTruthy();
    expect(screen.queryByLabelText('Refund (USD)')).toBeNull();
  });
});
