import { workingDays } from '../../../lambdas/adapters/calendar/working-days.ts';
import { HOUR } from '../../support/contract.ts';

const BERLIN = {
  timeZone: 'Europe/Berlin',
  weekend: ['saturday', 'sunday'],
  holidays: ['2026-12-25', '2027-01-01'],
};

const ends = (beginsAt: string, hours: number, settings: Partial<typeof BERLIN> = {}): string => {
  const end = workingDays({ ...BERLIN, ...settings })(Date.parse(beginsAt), hours * HOUR);
  return new Date(end).toISOString();
};

describe('48 hours on working days', () => {
  it.each([
    ['in the middle of a week, are 48 hours', '2026-11-24T14:00Z', '2026-11-26T14:00Z'],
    ['from Friday 15:00, end on Tuesday 15:00', '2026-11-27T14:00Z', '2026-12-01T14:00Z'],
    ['from Saturday, run from Monday 00:00', '2026-11-28T09:30Z', '2026-12-01T23:00Z'],
    ['from Thursday 00:00, end when Friday is over', '2026-11-25T23:00Z', '2026-11-27T23:00Z'],
    ['leave out a holiday', '2026-12-23T14:00Z', '2026-12-28T14:00Z'],
    ['leave out two of them around a year', '2026-12-31T14:00Z', '2027-01-05T14:00Z'],
    ['over a Sunday of 23 hours, do not notice', '2026-03-27T14:00Z', '2026-03-31T13:00Z'],
    ['over a Sunday of 25 hours, do not notice', '2026-10-23T13:00Z', '2026-10-27T14:00Z'],
  ])('%s', (_, beginsAt, end) => {
    expect(ends(beginsAt, 48)).toBe(new Date(end).toISOString());
  });

  it('are as many hours on a day when clocks change that is no weekend', () => {
    const weekend = ['friday', 'saturday'];
    expect(ends('2026-03-28T23:00Z', 24, { weekend })).toBe('2026-03-29T23:00:00.000Z');
    expect(ends('2026-03-28T23:00Z', 23, { weekend })).toBe('2026-03-29T22:00:00.000Z');
  });

  it('end elsewhere in another time zone', () => {
    const there = { timeZone: 'Pacific/Auckland' };
    expect(ends('2026-11-27T14:00Z', 48)).toBe('2026-12-01T14:00:00.000Z');
    expect(ends('2026-11-27T14:00Z', 48, there)).toBe('2026-12-01T11:00:00.000Z');
  });

  it('do not stumble over a day that a zone has left out', () => {
    const apia = { timeZone: 'Pacific/Apia', weekend: [], holidays: ['2011-12-30'] };
    expect(ends('2011-12-29T10:00Z', 24, apia)).toBe('2011-12-30T10:00:00.000Z');
  });
});
