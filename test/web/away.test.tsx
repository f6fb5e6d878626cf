import { screen } from '@testing-library/react';
import { AwayButton } from '../../web/src/availability/away-button.tsx';
import { AwayNote } from '../../web/src/availability/away-note.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';

const GET = 'GET /v1/me/availability';
const PUT = 'PUT /v1/me/availability';
const awayUntil = '2026-12-04T08:00:00Z';

async function show(service: FakeService) {
  const page = renderPage(<AwayButton />, { as: 'jo', timeZone: 'Europe/Berlin', service });
  await settle();
  const open = async (name: string) => {
    await page.user.click(screen.getByRole('button', { name }));
    await settle();
  };
  return { open, ...page };
}

fixClock();

describe('being away', () => {
  it('is said with a time in the zone of its reader', async () => {
    const service = new FakeService()
      .on(GET, ok({ awayUntil: null }), ok({ awayUntil }))
      .on(PUT, ok({ awayUntil }));
    const { open, user } = await show(service);

    await open('Set time away');
    await user.type(screen.getByLabelText('I’m away until'), '2026-12-04T09:00');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await settle();

    expect(service.of(PUT)[0]?.body).toEqual({ awayUntil });
    expect(service.of(PUT)[0]?.key).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Away until 4 Dec' })).toBeTruthy();
  });

  it('ends when one is back earlier', async () => {
    const service = new FakeService()
      .on(GET, ok({ awayUntil }), ok({ awayUntil: null }))
      .on(PUT, ok({ awayUntil: null }));
    const { open } = await show(service);

    await open('Away until 4 Dec');
    await open('I’m back');

    expect(service.of(PUT)[0]?.body).toEqual({ awayUntil: null });
    expect(screen.getByRole('button', { name: 'Set time away' })).toBeTruthy();
  });

  it('shows at the field what the service does not take', async () => {
    const limits = { after: '2026-11-23T10:00:00Z', latest: '2026-12-07T10:00:00Z' };
    const service = new FakeService()
      .on(GET, ok({ awayUntil: null }))
      .on(
        PUT,
        problem(422, 'invalid-form', [{ pointer: '/awayUntil', code: 'time-range', ...limits }]),
      );
    const { open, user } = await show(service);

    await open('Set time away');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await settle();

    expect(screen.getByText(/^Choose a time after .* and no later than Mon 7 Dec/)).toBeTruthy();
  });

  it('is no matter where the marketplace has no such thing', async () => {
    await show(new FakeService().on(GET, problem(404, 'not-found')));

    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the other party of an order that is away', () => {
  it('is told with its return', () => {
    renderPage(<AwayNote order={anOrder({ awayUntil })} />, { as: 'robin' });

    expect(
      screen.getByText('Jo is away until Fri 4 Dec, 8:00. The time to answer starts then.'),
    ).toBeTruthy();
  });

  it('is not mentioned while it is there', () => {
    renderPage(<AwayNote order={anOrder({ awayUntil: null })} />, { as: 'robin' });

    expect(screen.queryByText(/away/)).toBeNull();
  });
});
