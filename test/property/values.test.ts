import fc from 'fast-check';
import { deadlineAfter } from '../../lambdas/domain/instant.ts';
import { idempotencyKeyOf } from '../../lambdas/runtime/http/idempotency-key.ts';
import { CUSTOMER } from '../support/callers.ts';
import { decideOn, eventsOf, outcomeOf } from '../support/decisions.ts';
import { anHttpEvent } from '../support/http-event.ts';
import { anOrder } from '../support/orders.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.setTimeout(PATIENCE_MS);

const ask = (question: string) => {
  const requestType = 'progress_update';
  const command = { type: 'open_request', requestType, form: { question } } as const;
  return decideOn(anOrder(), command, { as: 'customer' });
};

describe('any text', () => {
  it('is kept trimmed if it is whole and has at most so many characters', () => {
    const short = fc.string({ unit: 'binary', maxLength: 20 });
    const long = fc.string({ unit: 'grapheme', minLength: 990, maxLength: 1010, size: 'max' });
    fc.assert(
      fc.property(fc.oneof(short, long), (text) => {
        const trimmed = text.trim();
        if (trimmed.isWellFormed() && [...trimmed].length <= 1000) {
          const [opened] = eventsOf(ask(text));
          expect(opened?.data).toMatchObject({ form: { question: trimmed } });
        } else {
          expect(outcomeOf(ask(text))).toBe('invalid-form');
        }
      }),
      runs(300),
    );
  });
});

describe('any deadline', () => {
  it('is a whole second, at least the window away and less than a second more', () => {
    const instants = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 31_536_000_000 }), (openedAt, windowMs) => {
        const deadline = deadlineAfter(openedAt, windowMs);
        expect(deadline).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        const slack = Date.parse(deadline) - (openedAt + windowMs);
        expect(slack >= 0 && slack < 1000).toBe(true);
      }),
      runs(1000),
    );
  });
});

describe('any body', () => {
  const keyOf = (body: unknown) =>
    idempotencyKeyOf(anHttpEvent({ headers: { 'idempotency-key': 'k' } }), CUSTOMER, body);

  type Entries = readonly (readonly [string, unknown])[];

  /** The same value with the fields of every object in another order. */
  const rearranged = (value: unknown, arrange: (entries: Entries) => Entries): unknown => {
    if (Array.isArray(value)) return value.map((entry) => rearranged(entry, arrange));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(
      ([name, part]) => [name, rearranged(part, arrange)] as const,
    );
    return Object.fromEntries(arrange(entries));
  };
  const reversed = (value: unknown) => rearranged(value, (entries) => entries.toReversed());
  const sorted = (value: unknown) =>
    rearranged(value, (entries) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

  it('is the same command in whatever order its fields come', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (body) => {
        expect(keyOf(reversed(body))).toEqual(keyOf(body));
      }),
      runs(300),
    );
  });

  it('is another command with another value', () => {
    const body = fc.jsonValue({ maxDepth: 5 });
    fc.assert(
      fc.property(body, body, (one, two) => {
        fc.pre(JSON.stringify(sorted(one)) !== JSON.stringify(sorted(two)));
        expect(keyOf(one)).not.toEqual(keyOf(two));
      }),
      runs(300),
    );
  });
});
