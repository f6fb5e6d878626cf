import { screen } from '@testing-library/react';
import { dayHeading, dayOf } from '../../web/src/time/day.ts';
import { relativeTime } from '../../web/src/time/relative-time.ts';
import { When } from '../../web/src/time/when.tsx';
import { fixClock, settle } from './support/fixed-clock.ts';
import { NOW } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';

const MINUTE = 60_000;
const ago = (ms: number) => new Date(NOW - ms).toISOString();

describe('how long ago something was', () => {
  it.each([
    ['now', 0],
    ['now', MINUTE - 1],
    ['1 minute ago', MINUTE],
    ['59 minutes ago', 60 * MINUTE - 1],
    ['1 hour ago', 60 * MINUTE],
    ['23 hours ago', 24 * 60 * MINUTE - 1],
    [undefined, 24 * 60 * MINUTE],
  ])('is "%s" after %d ms', (told, passed) => {
    expect(relativeTime(ago(passed), NOW, 'en-GB')).toBe(told);
  });

  it('is said in the language of its reader', () => {
    expect(relativeTime(ago(3 * 60 * MINUTE), NOW, 'de')).toBe('vor 3 Stunden');
  });

  it('is now for what a clock ahead of ours says', () => {
    expect(relativeTime(ago(-5 * MINUTE), NOW, 'en-GB')).toBe('now');
  });
});

describe('a day', () => {
  const inZone = (timeZone: string) => ({ locale: 'en-GB', timeZone });

  it('is that of its reader', () => {
    const lateEvening = '2026-11-22T23:30:00Z';

    expect(dayOf(lateEvening, 'America/New_York')).toBe('2026-11-22');
    expect(dayOf(lateEvening, 'Europe/Berlin')).toBe('2026-11-23');
  });

  it.each([
    ['2026-11-23', 'Today'],
    ['2026-11-22', 'Yesterday'],
    ['2026-11-21', 'Saturday 21 November'],
    ['2025-12-31', 'Wednesday, 31 December 2025'],
  ])('%s is headed "%s"', (day, heading) => {
    expect(dayHeading(day, NOW, inZone('UTC'))).toBe(heading);
  });

  it('is today or not by the clock of its reader', () => {
    expect(dayHeading('2026-11-23', NOW, inZone('Pacific/Kiritimati'))).toBe('Yesterday');
  });
});

describe('the time of something that has happened', () => {
  fixClock();
  const shown = () => screen.getByRole('time');

  it('is told in full to those who point at it, who listen and who print', () => {
    renderPage(<When at={ago(3 * 60 * MINUTE)} />, { as: 'jo', timeZone: 'Europe/Berlin' });

    const full = 'Mon, 23 Nov 2026, 8:00:00 CET';
    expect(shown().title).toBe(full);
    expect(shown().textContent).toBe(`3 hours ago${full}`);
    expect(screen.getByText('3 hours ago').getAttribute('aria-hidden')).toBe('true');
  });

  it('goes on while one looks at it', async () => {
    renderPage(<When at={ago(0)} />, { as: 'jo' });
    expect(screen.getByText('now')).toBeTruthy();

    await settle(2 * MINUTE);

    expect(screen.getByText('2 minutes ago')).toBeTruthy();
  });

  it('leaves out the day where a heading tells it', () => {
    renderPage(<When at="2026-11-20T09:15:00Z" isDayTold />, { as: 'jo' });

    expect(shown().firstChild?.textContent).toBe('9:15');
  });
});
