import { act, screen, within } from '@testing-library/react';
import type { HistoryEntry } from '../../web/src/api/types.ts';
import { foldHistory } from '../../web/src/history/fold-history.ts';
import { Timeline } from '../../web/src/history/timeline.tsx';
import { fixClock } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';

/** Work was started again and again, once every six hours until ten o'clock today. */
const started = (count: number): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    version: index + 1,
    at: new Date(
      Date.parse('2026-11-23T10:00:00Z') - (count - 1 - index) * 6 * 3600_000,
    ).toISOString(),
    actor: { id: 'jo', role: 'pro' },
    event: 'work_started',
    data: {},
  }));

const asked: HistoryEntry = {
  version: 1,
  at: '2026-11-18T10:00:00.000Z',
  actor: { id: 'robin', role: 'customer' },
  event: 'request_opened',
  data: {
    requestId: 'order-1-1',
    type: 'progress_update',
    askedOf: { id: 'jo', role: 'pro' },
    expiresAt: '2026-11-25T10:00:00Z',
    onSilence: 'no_change',
    form: { question: 'How far are you?' },
  },
};
const provided: HistoryEntry = {
  version: 2,
  at: '2026-11-18T12:00:00.000Z',
  actor: { id: 'jo', role: 'pro' },
  event: 'progress_provided',
  data: {
    requestId: 'order-1-1',
    type: 'progress_update',
    openedAt: asked.at,
    response: { summary: 'The walls are done.' },
  },
};

const show = (entries: readonly HistoryEntry[], as = 'robin', timeZone = 'UTC') =>
  renderPage(<Timeline items={foldHistory(entries)} order={anOrder()} />, { as, timeZone });
const told = () =>
  screen.getAllByRole('listitem').filter((item) => item.dataset.historyItem === '');
const rest = () => screen.queryByRole('button', { name: /Show the rest/ });

fixClock();

describe('a long history', () => {
  it('shows its newest part, and says how much there is besides', () => {
    show(started(20));

    expect(told()).toHaveLength(12);
    expect(rest()?.textContent).toBe('Show the rest (8)');
  });

  it('shows the rest when asked, and the focus goes to where that begins', async () => {
    const { user } = show(started(20));

    await user.click(screen.getByRole('button', { name: 'Show the rest (8)' }));

    expect(told()).toHaveLength(20);
    expect(document.activeElement).toBe(told()[12]);
    expect(rest()).toBeNull();
  });

  it('is not folded for a few more', () => {
    show(started(15));

    expect(told()).toHaveLength(15);
    expect(rest()).toBeNull();
  });

  it('never hides a request that is still open', () => {
    show([asked, ...started(20)]);

    expect(screen.getByRole('article')).toBeTruthy();
    expect(rest()).toBeNull();
  });

  it('is whole on paper, and folded again afterwards', () => {
    show(started(20));

    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(told()).toHaveLength(20);

    act(() => void dispatchEvent(new Event('afterprint')));
    expect(told()).toHaveLength(12);
  });
});

describe('the days of a history', () => {
  const days = () =>
    screen
      .getAllByRole('heading', { level: 3 })
      .map((heading) => [
        heading.textContent,
        heading.parentElement?.querySelectorAll('[data-history-item]').length,
      ]);

  it('are its headings, the newest first', () => {
    show(started(7));

    expect(days()).toEqual([
      ['Today', 2],
      ['Yesterday', 4],
      ['Saturday 21 November', 1],
    ]);
  });

  it('are those of its reader', () => {
    show(started(7), 'robin', 'Pacific/Auckland');

    expect(days()).toEqual([
      ['Today', 4],
      ['Yesterday', 3],
    ]);
  });
});

describe('a request in a history', () => {
  const sides = () =>
    within(screen.getByRole('article'))
      .getAllByRole('listitem')
      .filter((item) => item.className.includes('turn'))
      .map((item) => item.className.replace('turn ', ''));

  it.each([
    ['robin', ['end', 'start']],
    ['jo', ['start', 'end']],
    ['mika', ['start', 'end']],
  ])('is a conversation, with %s on one side of it', (reader, expected) => {
    show([asked, provided], reader);

    expect(sides()).toEqual(expected);
  });

  it('names its number, for those who file it', () => {
    show([asked, provided]);

    expect(screen.getByText('Request order-1-1')).toBeTruthy();
  });
});
