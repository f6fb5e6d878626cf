import { screen } from '@testing-library/react';
import ExtendDialog from '../../web/src/answers/extend-dialog.tsx';
import { moreTimeFor } from '../../web/src/answers/more-time.ts';
import { OrderBanner } from '../../web/src/banner/order-banner.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { waitingFor } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';

const EXTEND = 'POST /v1/orders/order-1/requests/order-1-3/extend';
const TRY = `${EXTEND}?dryRun=true`;

const request = aCancellation();
const order = waitingFor(request);
const deadlines = (given: { openedAt?: string; expiresAt?: string } = {}) =>
  moreTimeFor({ ...request, ...given }).map(({ expiresAt }) => expiresAt);

async function give(service: FakeService) {
  const onClose = jest.fn();
  const dialog = <ExtendDialog request={request} order={order} onClose={onClose} />;
  const page = renderPage(dialog, { as: 'robin', timeZone: 'Europe/Berlin', service });
  await settle();
  const send = () => page.user.click(screen.getByRole('button', { name: 'Give more time' }));
  return { onClose, send, ...page };
}

fixClock();

describe('the deadlines that are offered', () => {
  it('are a day, two days and a week later', () => {
    expect(deadlines()).toEqual([
      '2026-11-26T08:00:00Z',
      '2026-11-27T08:00:00Z',
      '2026-12-02T08:00:00Z',
    ]);
  });

  it('end with the latest possible one, 14 days after it was asked for', () => {
    expect(deadlines({ expiresAt: '2026-12-05T12:00:00Z' })).toEqual([
      '2026-12-06T12:00:00Z',
      '2026-12-07T08:00:00Z',
    ]);
  });

  it('are none when the deadline is the latest already', () => {
    expect(deadlines({ expiresAt: '2026-12-07T08:00:00Z' })).toEqual([]);
  });
});

describe('giving more time', () => {
  it('sends the chosen deadline', async () => {
    const service = new FakeService().on(TRY, problem(422, 'invalid-form')).on(EXTEND, ok(request));
    const { user, send, onClose } = await give(service);

    await user.click(screen.getByRole('radio', { name: /^7 days longer/ }));
    await send();
    await settle();

    expect(service.of(EXTEND)[0]?.body).toEqual({ expiresAt: '2026-12-02T08:00:00Z' });
    expect(onClose).toHaveBeenCalled();
  });

  it('takes any other time, in the zone of its reader', async () => {
    const service = new FakeService().on(TRY, problem(422, 'invalid-form')).on(EXTEND, ok(request));
    const { user, send } = await give(service);

    await user.click(screen.getByRole('radio', { name: /^Another time/ }));
    await user.clear(screen.getByLabelText('New deadline'));
    await user.type(screen.getByLabelText('New deadline'), '2026-11-30T18:00');
    await send();
    await settle();

    expect(service.of(EXTEND)[0]?.body).toEqual({ expiresAt: '2026-11-30T17:00:00Z' });
  });

  it('says beforehand what silence does then', async () => {
    const later = aCancellation({ expiresAt: '2026-11-26T08:00:00Z' });
    await give(new FakeService().on(TRY, ok({ order, request: later })));

    expect(
      screen.getByText(/If Jo doesn’t answer by Thu 26 Nov, 9:00, the order is canceled/),
    ).toBeTruthy();
  });

  it('is not offered to the party that has to answer', () => {
    renderPage(<OrderBanner order={order} />, { as: 'jo' });

    expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Give more time' })).toBeNull();
  });

  it('is not offered where the deadline cannot be moved', () => {
    const latest = aCancellation({ expiresAt: '2026-12-07T08:00:00Z' });
    renderPage(<OrderBanner order={waitingFor(latest)} />, { as: 'robin' });

    expect(screen.getByRole('button', { name: 'Withdraw' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Give more time' })).toBeNull();
  });
});
