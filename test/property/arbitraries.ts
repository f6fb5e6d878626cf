import fc from 'fast-check';
import { GROUNDS, REPLIES, STEPS, type Step, TYPES } from '../support/contract.ts';
import type { Variant, Who } from './model.ts';

/** Ways to pay. */
export const PAYMENTS = [
  { captured: 50_000, serviceFee: 5_000 },
  { captured: 50_000, serviceFee: 0 },
  { captured: 3, serviceFee: 1 },
  { captured: 5_000, serviceFee: 5_000 },
  null,
] as const;

/** Mostly the first, otherwise one of the others. */
const mostly = <const T, const U>(weight: number, first: T, others: readonly U[]) =>
  fc.oneof(
    { weight, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const STRANGERS: readonly Who[] = [
  'customer',
  'pro',
  'moderator',
  'backEnd',
  'stranger',
  'moderatorToo',
];
/** Mostly somebody who may; `coin` chooses where several may. */
const who = mostly(6, 'may', STRANGERS);
const LASTING = ['additional_work', 'price_adjustment', 'change_time'] as const;
const coin = fc.nat({ max: 5 });
const variant = fc.constantFrom<Variant[]>('a', 'a', 'a', 'a', 'b', 'b', 'b', 'wrong');
const key = fc.constantFrom(undefined, undefined, 'key-1', 'key-2');
const which = mostly(6, 'latest', ['first', 'none']);
/** How much of what there is is asked for, and given. */
const asked = fc.constantFrom('one', 'half', 'half', 'half', 'all', 'all', 'none', 'too much');
const given = fc.constantFrom('none', 'none', 'none', 'one', 'half', 'all', 'too much');
/** Mostly what leaves the order alive. */
const type = fc.constantFrom(...TYPES, ...LASTING, ...LASTING);
const common = { who, coin, variant, key };
const FAULTS = ['ok', 'ok', 'decline', 'timeout', 'outage'] as const;
const PAUSES = [1, 999, 119_999, 120_000, 3_600_000] as const;
const LONG_PAUSES = [30 * 86_400_000, 31 * 86_400_000] as const;

const KINDS = {
  open: fc.record({ do: fc.constant('open'), type, share: asked, ...common }),
  /** On a ground that holds, or that comes to hold by waiting, or on any. */
  dispute: fc.record({
    do: fc.constant('dispute'),
    ground: mostly(3, 'holding', GROUNDS),
    share: asked,
    ...common,
  }),
  reply: fc.record({
    do: fc.constant('reply'),
    reply: mostly(4, 'fitting', REPLIES),
    which,
    share: given,
    ...common,
  }),
  extend: fc.record({
    do: fc.constant('extend'),
    which,
    by: fc.constantFrom('nothing', 'millisecond', 'hour', 'hour', 'most', 'too much'),
    who,
    variant,
    key,
  }),
  step: fc.record({
    do: fc.constant('step'),
    step: mostly(3, 'fitting', Object.keys(STEPS) as Step[]),
    ...common,
  }),
  retry: fc.record({ do: fc.constant('retry'), ...common }),
  retryCharge: fc.record({ do: fc.constant('retryCharge'), which, ...common }),
  /** An earlier command with a key once more, perhaps with another body. */
  repeat: fc.record({ do: fc.constant('repeat'), coin, variant: fc.option(variant) }),
  deadline: fc.record({ do: fc.constant('deadline'), off: fc.constantFrom(-1, 0, 1) }),
  /** The end of the order: right after it, it is late. */
  end: fc.record({ do: fc.constant('end'), off: fc.constantFrom(0, 1) }),
  wait: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(...PAUSES, ...LONG_PAUSES) }),
  away: fc.record({
    do: fc.constant('away'),
    party: fc.constantFrom('customer', 'pro'),
    for: fc.constantFrom(null, 1, 3_600_250, 3 * 86_400_000, 14 * 86_400_000),
  }),
  wake: fc.record({ do: fc.constant('wake'), which }),
  sweep: fc.constant({ do: 'sweep' } as const),
  money: fc.record({ do: fc.constant('money'), coin, fault: fc.constantFrom(...FAULTS) }),
} as const;

type Intents = { [K in keyof typeof KINDS]: (typeof KINDS)[K] };
export type Intent = {
  [K in keyof Intents]: Intents[K] extends fc.Arbitrary<infer I> ? I : never;
}[keyof Intents];

const WEIGHTS: Readonly<Record<keyof typeof KINDS, number>> = {
  open: 8,
  dispute: 6,
  reply: 10,
  extend: 2,
  step: 4,
  retry: 2,
  retryCharge: 2,
  repeat: 3,
  deadline: 2,
  end: 1,
  wait: 1,
  away: 1,
  wake: 2,
  sweep: 1,
  money: 5,
};

/** What somebody wants to do, before it is known what they will meet. */
export const intent: fc.Arbitrary<Intent> = fc.oneof(
  ...Object.entries(KINDS).map(([name, arbitrary]) => ({
    weight: WEIGHTS[name as keyof typeof KINDS],
    arbitrary: arbitrary as fc.Arbitrary<Intent>,
  })),
);

/** What people want to do, one after the other. */
export const intents = (maxLength: number): fc.Arbitrary<readonly Intent[]> =>
  fc.array(intent, { minLength: 1, maxLength, size: 'max' });
