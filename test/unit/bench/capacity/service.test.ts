import { Movements } from '../../../../bench/capacity/parts/movements.ts';
import { type Overdue, Sweeper } from '../../../../bench/capacity/parts/sweeper.ts';
import { TimerRelay } from '../../../../bench/capacity/parts/timer-relay.ts';
import { Timers } from '../../../../bench/capacity/parts/timers.ts';
import { TIMER_USE, type TimerQuotas } from '../../../../bench/capacity/world/quotas.ts';
import { MOVEMENT_TRIES } from '../../../../lambdas/application/movement-pauses.ts';

const PLENTY: TimerQuotas = {
  open: 1e9,
  start: { perSecond: 1e6 },
  stop: { perSecond: 1e6 },
  wake: { perSecond: 1e6 },
};

const aRelay = (quotas: Partial<TimerQuotas> = {}, kind: keyof typeof TIMER_USE = 'scheduler') => {
  const timers = new Timers({ ...PLENTY, ...quotas }, TIMER_USE[kind], 2);
  const startsMovements = kind === 'step-functions';
  const relay = new TimerRelay(timers, { calls: 1000, patience: 3600, startsMovements });
  const opening = (at: number, amount: number) =>
    relay.put({ kind: 'opening', at, since: at, amount });
  return { timers, relay, opening };
};

describe('the relay of timers', () => {
  it('starts a timer for the deadline and one for each reminder', () => {
    const { timers, relay, opening } = aRelay();
    opening(0, 100);
    expect(relay.run(0).openings).toEqual([{ since: 0, amount: 100, timed: 100 }]);
    expect(timers.open).toBe(300);
  });

  it('is held up by starts that are throttled, and with them by its own speed', () => {
    const { timers, relay, opening } = aRelay({ start: { perSecond: 30 } });
    opening(0, 25);
    relay.put({ kind: 'movement', at: 0, since: 0, amount: 5 });
    const relayed = [0, 1, 2].map((now) => {
      timers.refill();
      const { openings, movements } = relay.run(now);
      return [...openings, ...movements].reduce((all, { amount }) => all + amount, 0);
    });
    expect(relayed).toEqual([10, 10, 10]);
    expect(relay.waiting).toBe(0);
  });

  it('passes over requests for which there is no room, and leaves them without a timer', () => {
    const { timers, relay, opening } = aRelay({ open: 150 });
    opening(0, 100);
    expect(relay.run(0).openings).toEqual([{ since: 0, amount: 100, timed: 50 }]);
    expect(relay.waiting).toBe(0);
    expect(timers.open).toBe(150);
  });

  it('gives up stops that are throttled, and goes on', () => {
    const { timers, relay } = aRelay({ stop: { perSecond: 30 } });
    relay.put({ kind: 'answer', at: 0, since: 0, amount: 40, timers: 3 });
    relay.put({ kind: 'movement', at: 0, since: 0, amount: 5 });
    timers.refill();
    const { toStop, notStopped, movements } = relay.run(0);
    expect({ toStop, notStopped }).toEqual({ toStop: 120, notStopped: 90 });
    expect(movements).toEqual([{ since: 0, amount: 5 }]);
  });

  it('sets aside what has become too old', () => {
    const { relay, opening } = aRelay({ start: { perSecond: 0 } });
    opening(0, 7);
    expect(relay.run(3600)).toMatchObject({ setAside: 0, openings: [] });
    const { setAside, openings } = relay.run(3601);
    expect(setAside).toBe(7);
    expect(openings).toEqual([{ since: 0, amount: 7, timed: 0 }]);
  });
});

const speeds = { provider: { perSecond: 10 }, tryS: 1, hangingTryS: 8, idleTryS: 0.1 };

describe('movements', () => {
  const requested = (amount: number, triesAtOnce?: number) => {
    const movements = new Movements({ ...speeds, triesAtOnce });
    movements.request(0, amount);
    movements.start(0, amount);
    return movements;
  };
  const settledIn = ({ settled }: Movements) =>
    settled.reduce((all, { amount }) => all + amount, 0);

  it('move at once while the provider answers', () => {
    const movements = requested(6);
    movements.run(0, true);
    expect(settledIn(movements)).toBe(6);
    expect(movements.unsettled).toBe(0);
  });

  it('move as fast as the provider allows; what it refuses comes again after a pause', () => {
    const movements = requested(25);
    const perSecond = Array.from({ length: 14 }, (_, now) => {
      movements.run(now, true);
      return settledIn(movements);
    });
    // Pauses of 5 and 10 s at most, half of it on average: rounded, 3 and 5.
    expect(perSecond.flatMap((amount, now) => (amount > 0 ? [[now, amount]] : []))).toEqual([
      [0, 10],
      [4, 10],
      [10, 5],
    ]);
  });

  it('are given up after a round of tries, and stay without an outcome', () => {
    const movements = requested(1);
    let [failed, givenUp] = [0, 0];
    for (let now = 0; now < 720; now += 1) {
      movements.run(now, false);
      failed += movements.failedTries;
      givenUp += movements.givenUp;
    }
    expect({ failed, givenUp }).toEqual({ failed: MOVEMENT_TRIES, givenUp: 1 });
    expect(movements.unsettled).toBe(1);
  });

  it('wait for their turn where only so many are tried at once', () => {
    const movements = requested(16, 16);
    movements.run(0, false);
    // Sixteen places for a second are two tries of eight.
    expect(movements.failedTries).toBe(2);
    expect(movements.waiting).toBe(14);
  });

  it('move once, however many rounds of tries they have', () => {
    const movements = requested(5);
    movements.start(0, 5);
    movements.run(0, true);
    movements.run(1, true);
    expect(movements.unsettled).toBe(0);
    expect(movements.waiting).toBe(0);
    expect(settledIn(movements)).toBe(0);
  });
});

describe('the sweeper', () => {
  const overdue = (amount: number): Overdue => ({ kind: 'deadline', since: 0, pays: 0, amount });
  const amountOf = (parcels: Iterable<Overdue>) =>
    [...parcels].reduce((all, { amount }) => all + amount, 0);

  it('clears so many a second as its processors do', () => {
    const sweeper = new Sweeper(2);
    sweeper.start(0, [overdue(1e6)]);
    // Eight parts, 1,024 of 1,769 MB each, 500 orders a second by a CPU of ours, 1.5 times fewer there.
    expect(amountOf(sweeper.run(0))).toBeCloseTo((8 * (1024 / 1769) * 500) / 1.5, 6);
  });

  it('leaves to the next sweep what it has no time for', () => {
    const sweeper = new Sweeper(2);
    sweeper.start(0, [overdue(3e6)]);
    for (let now = 0; now < 830; now += 1) amountOf(sweeper.run(now));
    expect(sweeper.isCutShortAt(830)).toBe(true);
    expect(amountOf(sweeper.run(831))).toBe(0);
    sweeper.start(900, []);
    expect(amountOf(sweeper.run(900))).toBeGreaterThan(0);
  });
});
