import { learnServerTime, serverNow } from '../../web/src/time/server-clock.ts';
import { fixClock } from './support/fixed-clock.ts';
import { NOW } from './support/orders.ts';

const HOUR = 3600_000;
const dateAt = (ms: number) => new Date(ms).toUTCString();

fixClock();
beforeEach(() => {
  learnServerTime(dateAt(NOW));
});

describe('the clock of the service', () => {
  it('is the one that counts when the reader’s is wrong', () => {
    learnServerTime(dateAt(NOW + HOUR));

    expect(Math.abs(serverNow() - (NOW + HOUR))).toBeLessThan(1000);
  });

  it('goes on between replies', () => {
    learnServerTime(dateAt(NOW + HOUR));
    const before = serverNow();

    jest.advanceTimersByTime(30_000);

    expect(serverNow() - before).toBe(30_000);
  });

  it('does not jump about by the rounding of its dates', () => {
    const before = serverNow();

    learnServerTime(dateAt(NOW + 1000));
    learnServerTime(dateAt(NOW - 1000));

    expect(serverNow()).toBe(before);
  });

  it('is left as it was by a reply without a date', () => {
    const before = serverNow();

    learnServerTime(null);

    expect(serverNow()).toBe(before);
  });
});
