import fc from 'fast-check';
import { Fifo } from '../../../../bench/capacity/parts/fifo.ts';
import { Lateness } from '../../../../bench/capacity/parts/lateness.ts';
import { TokenBucket } from '../../../../bench/capacity/parts/token-bucket.ts';

describe('a token bucket', () => {
  it('gives its burst at once, and then no more than its rate', () => {
    const bucket = new TokenBucket({ perSecond: 10, burst: 30 });
    const taken = [1, 2, 3].map(() => {
      bucket.refill();
      return bucket.take(100);
    });
    expect(taken).toEqual([30, 10, 10]);
    expect(bucket.peak).toBe(30);
  });

  it('saves what is not used, up to the burst', () => {
    const bucket = new TokenBucket({ perSecond: 10, burst: 25 });
    bucket.take(25);
    for (let second = 0; second < 2; second += 1) bucket.refill();
    expect(bucket.take(100)).toBe(20);
    for (let second = 0; second < 9; second += 1) bucket.refill();
    expect(bucket.take(100)).toBe(25);
  });

  it('never gives more than its burst and its rate since it was full', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 40 }), (wishes) => {
        const bucket = new TokenBucket({ perSecond: 7, burst: 20 });
        let taken = 0;
        for (const wish of wishes) {
          bucket.refill();
          taken += bucket.take(wish);
        }
        return taken <= 20 + 7 * wishes.length;
      }),
      { seed: 1 },
    );
  });
});

describe('a line of parcels', () => {
  it('is served in the order in which they came, in parts where need be', () => {
    const line = new Fifo<{ amount: number; since: number }>();
    line.put({ amount: 5, since: 1 });
    line.put({ amount: 5, since: 2 });
    expect([...line.take(7)]).toEqual([
      { amount: 5, since: 1 },
      { amount: 2, since: 2 },
    ]);
    expect(line.first).toEqual({ amount: 3, since: 2 });
    expect(line.waiting).toBe(3);
  });

  it('loses nothing and makes nothing', () => {
    const step = fc.record({ put: fc.nat(9), take: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3000 }), (steps) => {
        const line = new Fifo();
        let inside = 0;
        for (const { put, take } of steps) {
          line.put({ amount: put });
          inside += put;
          for (const { amount } of line.take(take)) inside -= amount;
        }
        return line.waiting === inside && inside >= 0;
      }),
      { seed: 1, numRuns: 30 },
    );
  });
});

describe('lateness', () => {
  it('is told by how many were late, not by how often that was noted', () => {
    const late = new Lateness();
    late.add(10, 98);
    late.add(60, 1);
    late.add(3600, 1);
    expect([0.5, 0.98, 0.99, 1].map((share) => late.quantile(share))).toEqual([10, 10, 60, 3600]);
  });

  it('is at most that of the last, although fractions do not quite add up', () => {
    const late = new Lateness();
    for (let second = 0; second < 60; second += 1) late.add(second, 1 / 60);
    for (let second = 0; second < 60; second += 1) late.add(second, 0.1);
    expect(late.quantile(1)).toBe(59);
  });

  it('is none when nothing happened', () => {
    expect(new Lateness().quantile(0.99)).toBe(0);
  });
});
