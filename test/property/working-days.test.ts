import fc from 'fast-check';
import { workingDays } from '../../lambdas/adapters/calendar/working-days.ts';
import { calendar } from '../../lib/fair-time-settings.ts';
import { longestDays } from '../../lib/longest-window.ts';
import { minutesThatCount, slowCalendar } from '../support/slow-calendar.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.setTimeout(PATIENCE_MS);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Zones of every kind: whole, half and quarter hours, both halves of the earth, no and odd changes. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Nuuk',
  'Pacific/Pago_Pago',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Asia/Tehran',
  'Africa/Cairo',
  'Africa/Casablanca',
];

/** Days around which something happens to clocks or to the calendar, somewhere. */
const ODD_DAYS = [
  '2011-12-29', // Apia leaves out the 30th
  '2018-02-17', // Sao Paulo: 23:00 comes twice
  '2018-11-03', // Sao Paulo: there is no midnight
  '2024-02-28',
  '2026-03-07',
  '2026-03-28',
  '2026-04-04',
  '2026-10-03',
  '2026-10-24',
  '2026-10-31',
  '2026-12-24',
  '2028-02-28',
].map((day) => Date.parse(day));

const minutes = (days: number) =>
  fc.integer({ min: 1, max: days * 24 * 60 }).map((n) => n * MINUTE);

const starts = fc.oneof(
  fc.tuple(fc.constantFrom(...ODD_DAYS), minutes(4)).map(([day, offset]) => day - DAY + offset),
  fc
    .integer({ min: Date.parse('2012-02-01') / MINUTE, max: Date.parse('2037-01-01') / MINUTE })
    .map((minute) => minute * MINUTE),
);

const dateOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);

/** A start, and a calendar whose holidays are near it. */
const situations = starts.chain((beginsAt) =>
  fc.record({
    beginsAt: fc.constant(beginsAt),
    settings: fc.record({
      timeZone: fc.constantFrom(...ZONES),
      weekend: fc.uniqueArray(fc.constantFrom(...DAYS), { maxLength: 3 }),
      holidays: fc.uniqueArray(
        fc.integer({ min: -1, max: 9 }).map((day) => dateOf(beginsAt + day * DAY)),
        { maxLength: 4 },
      ),
    }),
  }),
);

describe('any window on working days', () => {
  it('ends when as many minutes have counted as it has, by a count of every minute', () => {
    fc.assert(
      fc.property(situations, minutes(3), ({ beginsAt, settings }, windowMs) => {
        const end = workingDays(settings)(beginsAt, windowMs);
        expect(new Date(end)).toEqual(new Date(slowCalendar(settings)(beginsAt, windowMs)));
      }),
      runs(150),
    );
  });

  it('ends in a minute that counts, or as soon as one is over', () => {
    fc.assert(
      fc.property(situations, minutes(40), ({ beginsAt, settings }, windowMs) => {
        const end = workingDays(settings)(beginsAt, windowMs);
        expect(minutesThatCount(settings)(end - 1)).toBe(true);
      }),
      runs(1000),
    );
  });

  it('is the sum of its parts, to the millisecond', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 20 * DAY }),
      fc.integer({ min: 1, max: 20 * DAY }),
    );
    fc.assert(
      fc.property(situations, parts, ({ beginsAt, settings }, [first, second]) => {
        const endOf = workingDays(settings);
        const whole = endOf(beginsAt, first + second);
        expect(endOf(endOf(beginsAt, first), second)).toBe(whole);
      }),
      runs(1000),
    );
  });

  it('never ends earlier for having begun later, nor for being longer', () => {
    const later = fc.integer({ min: 0, max: 5 * DAY });
    fc.assert(
      fc.property(situations, minutes(10), later, ({ beginsAt, settings }, windowMs, delay) => {
        const endOf = workingDays(settings);
        const end = endOf(beginsAt, windowMs);
        expect(endOf(beginsAt + delay, windowMs)).toBeGreaterThanOrEqual(end);
        expect(endOf(beginsAt, windowMs + delay)).toBeGreaterThanOrEqual(end + delay);
      }),
      runs(1000),
    );
  });

  it('takes no more days than the settings of a stage are checked for', () => {
    const HOUR = 60 * MINUTE;
    fc.assert(
      fc.property(situations, minutes(40), ({ beginsAt, settings }, windowMs) => {
        const days = longestDays(windowMs / 1000, calendar.parse(settings));
        const taken = workingDays(settings)(beginsAt, windowMs) - beginsAt;
        expect(taken).toBeLessThanOrEqual(days * DAY + HOUR);
      }),
      runs(1000),
    );
  });

  it('is plain addition when no day is free', () => {
    const settings = fc.record({
      timeZone: fc.constantFrom(...ZONES),
      weekend: fc.constant([]),
      holidays: fc.constant([]),
    });
    const windows = fc.integer({ min: 1, max: 300 * DAY });
    fc.assert(
      fc.property(settings, starts, windows, (free, beginsAt, windowMs) => {
        expect(workingDays(free)(beginsAt, windowMs)).toBe(beginsAt + windowMs);
      }),
      runs(300),
    );
  });

  it('begins on the first working day when it is opened on a free one', () => {
    fc.assert(
      fc.property(situations, minutes(3), ({ beginsAt, settings }, windowMs) => {
        const counts = minutesThatCount(settings);
        fc.pre(!counts(beginsAt));
        let first = beginsAt;
        while (!counts(first)) first += MINUTE;
        const endOf = workingDays(settings);
        expect(endOf(beginsAt, windowMs)).toBe(endOf(first, windowMs));
      }),
      runs(100),
    );
  });
});
