import { calendarFrom } from '../../lib/local-calendar.ts';
import { longestDays } from '../../lib/longest-window.ts';
import { checkedStageConfig } from '../../lib/stage-config.ts';
import { findStage } from '../../lib/stages.ts';

const good = findStage('dev');
const refused = (changed: object) => () => checkedStageConfig('mine', { ...good, ...changed });

const BERLIN = {
  timeZone: 'Europe/Berlin',
  weekend: ['saturday' as const, 'sunday' as const],
  holidays: ['2026-12-25', '2026-12-26'],
};

const DAY_SECONDS = 24 * 3600;

describe('the calendar of a stage', () => {
  test.each([
    BERLIN,
    { ...BERLIN, weekend: [], holidays: [] },
    { ...BERLIN, timeZone: 'America/Argentina/Buenos_Aires' },
    { ...BERLIN, timeZone: 'UTC' },
  ])('is taken: %j', (calendar) => {
    expect(refused({ calendar })).not.toThrow();
  });

  test.each([
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, '.timeZone: "Mars/Olympus" will not do'],
    ['an offset', { timeZone: '+01:00' }, '.timeZone: "+01:00" will not do: give the IANA name'],
    ['no zone', { timeZone: undefined }, '.timeZone: undefined will not do: give the IANA name'],
    ['a day in another spelling', { weekend: ['Saturday'] }, '"Saturday" will not do: list days'],
    ['a day twice', { weekend: ['sunday', 'sunday'] }, '["sunday","sunday"] will not do'],
    [
      'a week without a working day',
      { weekend: [...BERLIN.weekend, 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
      'each once and not all seven',
    ],
    ['a day that is none', { holidays: ['2026-02-29'] }, '.holidays.0: "2026-02-29" will not do'],
    ['a date in another order', { holidays: ['25.12.2026'] }, 'give a date such as "2026-12-25"'],
    ['a date twice', { holidays: ['2026-12-25', '2026-12-25'] }, 'list each date once'],
    ['a setting that does not exist', { zone: 'UTC' }, 'calendar: zone is no setting'],
  ])('is refused with %s', (_, changed, message) => {
    expect(refused({ calendar: { ...BERLIN, ...changed } })).toThrow(message);
  });

  test('is refused when a window takes longer by it than a timer lives', () => {
    const windows = { ...good.windows, dispute: 'P260D' };

    expect(refused({ windows })).not.toThrow();
    expect(refused({ windows, calendar: BERLIN })).toThrow(
      'windows.dispute: "P260D" will not do: give a shorter one: with the calendar and an absence it can take 369 days',
    );
  });

  test('is refused when holidays that follow each other are too many for any window', () => {
    const day = (index: number) =>
      new Date(Date.UTC(2027, 0, 1) + index * DAY_SECONDS * 1000).toISOString().slice(0, 10);
    const holidays = Array.from({ length: 365 }, (_, index) => day(index));

    expect(refused({ calendar: { ...BERLIN, holidays } })).toThrow(
      'windows.change_time: "PT48H" will not do',
    );
  });
});

describe('the longest that a window can take', () => {
  test.each([
    ['by every hour', 2, undefined, 2],
    ['on working days, around the longest run of free ones', 2, BERLIN, 7],
    ['when no day is free', 2, { ...BERLIN, weekend: [], holidays: [] }, 4],
    ['around two holidays', 1, { ...BERLIN, weekend: [] }, 5],
  ])('%s', (_, days, calendar, longest) => {
    expect(longestDays(days * DAY_SECONDS, calendar)).toBe(longest);
  });
});

describe('the longest absence of a stage', () => {
  test.each([1, 14, 90])('may be %d days', (maxDays) => {
    expect(refused({ availability: { maxDays } })).not.toThrow();
  });

  test.each([0, 91, 1.5, 'P14D', undefined])('may not be %p', (maxDays) => {
    expect(refused({ availability: { maxDays } })).toThrow(
      'availability.maxDays: ' +
        `${JSON.stringify(maxDays)} will not do: give the longest absence as a whole number of days`,
    );
  });

  test('is needed to limit the routes by which people say that they are away', () => {
    const limit = { requestsPerSecond: 1, burst: 1 };
    const throttles = { ...good.throttles, routes: { 'PUT /v1/me/availability': limit } };

    expect(refused({ throttles, availability: { maxDays: 14 } })).not.toThrow();
    expect(refused({ throttles })).toThrow(
      'throttles.routes: "PUT /v1/me/availability" will not do: leave it out, or set availability',
    );
  });

  test('counts with the window that begins after it', () => {
    const windows = { ...good.windows, dispute: 'P351D' };

    expect(refused({ windows, availability: { maxDays: 13 } })).not.toThrow();
    expect(refused({ windows, availability: { maxDays: 14 } })).toThrow('it can take 365 days');
  });
});

describe('the calendar that the environment gives the stage local', () => {
  test('is none when there is none', () => {
    expect(calendarFrom(undefined)).toBeUndefined();
    expect(calendarFrom('')).toBeUndefined();
  });

  test('is as it is written', () => {
    expect(calendarFrom(JSON.stringify(BERLIN))).toEqual(BERLIN);
  });

  test.each([
    ['no JSON', 'Europe/Berlin', 'CALENDAR is "Europe/Berlin": set it to JSON such as {"timeZone"'],
    ['a fault', '{"timeZone": "Mars"}', '- timeZone: "Mars" will not do: give the IANA name'],
    ['another value', '7', 'CALENDAR is not like {"timeZone"'],
  ])('is refused with %s', (_, text, message) => {
    expect(() => calendarFrom(text)).toThrow(message);
  });
});
