import fc from 'fast-check';
import { type StripeFault, stripeFaults, webhookFaults } from '../../../local/stripe/faults.ts';

/** What Stripe's API does with one request after the other; the last goes on. */
export type Faults = readonly StripeFault[];

const fault = fc.constantFrom(...stripeFaults);
const mixed = fc.oneof(fault, fc.constant<StripeFault>('ok'));
const faults: fc.Arbitrary<Faults> = fc.oneof(
  fc.tuple(fault),
  fc.array(mixed, { minLength: 2, maxLength: 5, size: 'max' }),
);
/** How what is new at Stripe begins. */
const begins = fc.constantFrom<StripeFault[]>('ok', 'ok', 'pending', 'requires_action', 'decline');
const ends = fc.constantFrom<End[]>('succeeded', 'succeeded', 'failed');
/** Chooses where several would do. */
const coin = fc.nat({ max: 5 });
/** How much of what is left of a payment. */
const part = fc.constantFrom(0.1, 0.5, 1);

/** How what is under way at a bank may end. */
export type End = 'succeeded' | 'failed';

const KINDS = {
  /** A movement is tried, perhaps by two executions at once. */
  try: fc.record({ at: fc.constant('try'), coin, faults, atOnce: fc.constantFrom(1, 2) }),
  /** Webhooks go another way from now on. */
  webhooks: fc.record({ at: fc.constant('webhooks'), fault: fc.constantFrom(...webhookFaults) }),
  /** What is due of them arrives. */
  arrival: fc.record({ at: fc.constant('arrival'), faults }),
  /** Somebody refunds a part of a payment in the dashboard. */
  dashboard: fc.record({ at: fc.constant('dashboard'), coin, part, begins }),
  dispute: fc.record({ at: fc.constant('dispute'), coin, part }),
  verdict: fc.record({ at: fc.constant('verdict'), coin, for: fc.constantFrom('won', 'lost') }),
  /** A bank brings on what is under way there. */
  bank: fc.record({ at: fc.constant('bank'), coin, ends }),
  /** A refund that had succeeded comes back. */
  comeback: fc.record({ at: fc.constant('comeback'), coin }),
  /** The customer confirms a payment at last, or tries to. */
  customer: fc.record({ at: fc.constant('customer'), coin, begins, ends }),
} as const;

type Happenings = { [K in keyof typeof KINDS]: (typeof KINDS)[K] };

/** What happens at Stripe, or on the way from there. */
export type Happening = {
  [K in keyof Happenings]: Happenings[K] extends fc.Arbitrary<infer H> ? H : never;
}[keyof Happenings];

const WEIGHTS: Readonly<Record<keyof typeof KINDS, number>> = {
  try: 8,
  webhooks: 2,
  arrival: 4,
  dashboard: 2,
  dispute: 1,
  verdict: 1,
  bank: 4,
  comeback: 2,
  customer: 2,
};

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  ...Object.entries(KINDS).map(([name, arbitrary]) => ({
    weight: WEIGHTS[name as keyof typeof KINDS],
    arbitrary: arbitrary as fc.Arbitrary<Happening>,
  })),
);
