import { act, screen } from '@testing-library/react';
import { OrderBanner } from '../../web/src/banner/order-banner.tsx';
import { PendingRequest } from '../../web/src/requests/pending-request.tsx';
import { FakeService, ok } from './support/fake-service.ts';
import { fixClock } from './support/fixed-clock.ts';
import { waitingFor } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';

const request = aCancellation({ expiresAt: '2026-11-25T10:00:00Z' });
const order = waitingFor(request);

const HOUR = 3600_000;
/** Time passes as for a tab that was asleep: all but the last second at once. */
const pass = (ms: number) =>
  act(async () => {
    jest.setSystemTime(Date.now() + ms - 1000);
    await jest.advanceTimersByTimeAsync(1000);
  });

const show = (as: string, timeZone = 'UTC') =>
  renderPage(
    <>
      <OrderBanner order={order} />
      <PendingRequest request={request} order={order} />
    </>,
    {
      as,
      timeZone,
      service: new FakeService().on(
        'POST /v1/orders/order-1/requests/order-1-3/accept?dryRun=true',
        ok({ order: { ...order, pendingRequest: null, status: 'canceled' }, request }),
      ),
    },
  );

fixClock();

describe('a request that waits for an answer', () => {
  it('shows how long that may take', async () => {
    show('jo');

    expect(screen.getByRole('timer').textContent).toBe('2 days left');
    await pass(47 * HOUR + 1000);
    expect(screen.getByRole('timer').textContent).toBe('59 mins 59 secs left');
  });

  it('is marked as urgent in the last two hours', async () => {
    show('jo');

    await pass(45 * HOUR);
    expect(screen.getByRole('timer').className).toContain('soon');
    await pass(HOUR);
    expect(screen.getByRole('timer').className).toContain('urgent');
  });

  it.each([
    ['Europe/Berlin', 'Wed 25 Nov, 11:00:00 CET'],
    ['America/New_York', 'Wed 25 Nov, 5:00:00 GMT-5'],
    ['Australia/Adelaide', 'Wed 25 Nov, 20:30:00 GMT+10:30'],
  ])('shows its deadline to the second in %s', (timeZone, deadline) => {
    show('jo', timeZone);

    const told = screen.getByText(`Answer by ${deadline}`);
    expect(told.getAttribute('datetime')).toBe('2026-11-25T10:00:00Z');
  });

  it.each([
    ['jo', 'If you don’t answer by then, the order is canceled'],
    ['robin', 'If Jo doesn’t answer by then, the order is canceled'],
  ])('tells %s the deadline once', (as, silence) => {
    show(as);

    expect(screen.getByText(silence, { exact: false })).toBeTruthy();
    expect(screen.getAllByText(/Wed 25 Nov/)).toHaveLength(1);
  });

  it('tells whoever waits how long the other party has, to the minute', () => {
    show('robin');

    expect(screen.getByText('Jo has until Wed 25 Nov, 10:00 to answer.')).toBeTruthy();
    expect(screen.queryByText(/Answer by/)).toBeNull();
  });

  it('offers answers to the party that was asked alone', () => {
    show('jo');

    expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Decline' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  });

  it('offers the requester to look at it, to take it back or to give more time, and nothing else', () => {
    show('robin');

    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Waiting for Jo',
      'Withdraw',
      'Give more time',
    ]);
  });

  it('offers nothing to somebody who is not a party', () => {
    show('mika');

    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each(['jo', 'robin'])(
    'offers %s nothing any more once the deadline has passed',
    async (as) => {
      show(as);

      await pass(48 * HOUR);
      expect(screen.queryByRole('button')).toBeNull();
      expect(screen.getByText(/It’s too late to answer/)).toBeTruthy();
    },
  );
});

describe('the time left, to a screen reader', () => {
  const told = () => screen.getByRole('status').textContent;

  it('is told when it grows short, and not with every second', async () => {
    show('jo');
    await pass(23 * HOUR);
    expect(told()).toBe('');

    await pass(HOUR);
    expect(told()).toBe('1 day left to answer.');

    await pass(20 * HOUR);
    expect(told()).toBe('1 day left to answer.');
  });

  it('is told when it is up', async () => {
    show('jo');

    await pass(48 * HOUR);
    expect(told()).toBe('The deadline has passed.');
  });
});
