import { toInstant, toLocalInput } from '../../web/src/time/zoned-input.ts';

describe('a time typed in', () => {
  it.each([
    ['Europe/Berlin', '2026-11-25T11:00', '2026-11-25T10:00:00Z'],
    ['Europe/Berlin', '2026-07-25T11:00', '2026-07-25T09:00:00Z'],
    ['America/New_York', '2026-11-25T11:00', '2026-11-25T16:00:00Z'],
    ['Asia/Kolkata', '2026-11-25T11:00', '2026-11-25T05:30:00Z'],
    ['Pacific/Kiritimati', '2026-11-25T11:00', '2026-11-24T21:00:00Z'],
    ['UTC', '2026-11-25T11:00', '2026-11-25T11:00:00Z'],
  ])('is meant in the zone of its reader: %s', (timeZone, typed, instant) => {
    expect(toInstant(typed, timeZone)).toBe(instant);
    expect(toLocalInput(instant, timeZone)).toBe(typed);
  });

  it('is the first of two that look the same when clocks are put back', () => {
    expect(toInstant('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
    expect(toInstant('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
  });

  it('that clocks skip is read as if they had not been put forward', () => {
    expect(toInstant('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z');
  });

  it('right after a change of clocks is not off by the hour', () => {
    expect(toInstant('2026-10-25T03:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00Z');
    expect(toInstant('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z');
    expect(toInstant('2026-03-08T03:30', 'America/New_York')).toBe('2026-03-08T07:30:00Z');
  });

  it('is nothing while it is incomplete', () => {
    expect(toInstant('', 'UTC')).toBeUndefined();
  });
});
