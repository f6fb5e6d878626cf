import fc from 'fast-check';
import { otherThan, REPLIES, REQUESTS, STEPS, type Step, TYPES } from '../support/contract.ts';
import {
  type Command,
  type Model,
  type ModelRequest,
  type Operation,
  pendingOf,
  type Variant,
  type Who,
} from './model.ts';

/** Ways to pay: the second number is the fee. */
export const PAYMENTS = [
  { captured: 50_000, serviceFee: 5_000 },
  { captured: 50_000, serviceFee: 0 },
  { captured: 5_000, serviceFee: 5_000 },
  null,
] as const;

/** Mostly somebody who may; `coin` chooses where several may. */
const who = fc.constantFrom<('may' | Who)[]>(
  ...(['may', 'may', 'may', 'may', 'may', 'may'] as const),
  ...(['customer', 'pro', 'moderator', 'backEnd', 'stranger'] as const),
);
const coin = fc.nat({ max: 5 });
const variant = fc.constantFrom<Variant[]>('a', 'a', 'a', 'b', 'b', 'wrong');
const key = fc.constantFrom(undefined, undefined, 'key-1', 'key-2');
const which = fc.constantFrom('latest', 'latest', 'latest', 'latest', 'first', 'none');
const common = { who, coin, variant, key };
const FAULTS = ['ok', 'ok', 'decline', 'timeout', 'outage'] as const;
const PAUSES = [1, 999, 119_999, 120_000, 3_600_000] as const;
const LONG_PAUSES = [30 * 86_400_000, 31 * 86_400_000] as const;

const intents = {
  open: fc.record({ do: fc.constant('open'), type: fc.constantFrom(...TYPES), ...common }),
  reply: fc.record({
    do: fc.constant('reply'),
    reply: fc.constantFrom('fitting', 'fitting', ...REPLIES),
    which,
    ...common,
  }),
  step: fc.record({
    do: fc.constant('step'),
    step: fc.constantFrom(...(Object.keys(STEPS) as Step[])),
    ...common,
  }),
  retry: fc.record({ do: fc.constant('retry'), ...common }),
  /** An earlier command with a key once more, perhaps with another body. */
  repeat: fc.record({ do: fc.constant('repeat'), coin, variant: fc.option(variant) }),
  deadline: fc.record({ do: fc.constant('deadline'), off: fc.constantFrom(-1, 0, 1) }),
  wait: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(...PAUSES, ...LONG_PAUSES) }),
  wake: fc.record({ do: fc.constant('wake'), which }),
  sweep: fc.constant({ do: 'sweep' } as const),
  money: fc.record({ do: fc.constant('money'), fault: fc.constantFrom(...FAULTS) }),
} as const;

type Intents = { [K in keyof typeof intents]: (typeof intents)[K] };
export type Intent = {
  [K in keyof Intents]: Intents[K] extends fc.Arbitrary<infer I> ? I : never;
}[keyof Intents];

const WEIGHTS: Readonly<Record<keyof typeof intents, number>> = {
  open: 8,
  reply: 6,
  step: 4,
  retry: 2,
  repeat: 3,
  deadline: 3,
  wait: 1,
  wake: 2,
  sweep: 1,
  money: 2,
};

const intent: fc.Arbitrary<Intent> = fc.oneof(
  ...Object.entries(intents).map(([name, arbitrary]) => ({
    weight: WEIGHTS[name as keyof typeof intents],
    arbitrary: arbitrary as fc.Arbitrary<Intent>,
  })),
);

/** What people want to do, one after the other, before it is known what they will meet. */
export const plans = (maxLength: number) =>
  fc.array(intent, { minLength: 1, maxLength, size: 'max' });

const choose = <T>(choices: readonly T[], coin: number): T => choices[coin % choices.length] as T;

const requestFor = ({ requests }: Model, which: string): ModelRequest | undefined => {
  if (which === 'none') return undefined;
  return which === 'first' ? requests[0] : requests.at(-1);
};

type Aimed<K extends Intent['do']> = Extract<Intent, { do: K }>;

const aimReply = (model: Model, intent: Aimed<'reply'>): Operation => {
  const { reply: wanted, which, who, coin, variant, key } = intent;
  const request = requestFor(model, which);
  const fitting = request ? REQUESTS[request.type].answers : REPLIES;
  const reply = wanted === 'fitting' ? choose(fitting, coin) : wanted;
  const opener = request?.opener === 'pro' ? 'pro' : 'customer';
  const may = reply === 'withdraw' ? opener : otherThan(opener);
  const requestId = request?.id ?? 'order-1-77';
  return { do: 'reply', reply, requestId, who: who === 'may' ? may : who, variant, key };
};

const aimRepeat = (past: readonly Command[], { coin, variant }: Aimed<'repeat'>): Operation => {
  const keyed = past.filter(({ key }) => key !== undefined);
  if (keyed.length === 0) return { do: 'wait', ms: 1 };
  const command = choose(keyed.toReversed(), coin);
  return { ...command, variant: variant ?? command.variant };
};

/** The intent, aimed at the order as the model knows it by now. */
export const aim = (intent: Intent, model: Model, past: readonly Command[]): Operation => {
  switch (intent.do) {
    case 'open': {
      const { coin, who, ...rest } = intent;
      return { ...rest, who: who === 'may' ? choose(REQUESTS[rest.type].openedBy, coin) : who };
    }
    case 'step': {
      const { coin: _, who, ...rest } = intent;
      return { ...rest, who: who === 'may' ? STEPS[rest.step].by : who };
    }
    case 'retry': {
      const { coin, who, ...rest } = intent;
      return { ...rest, who: who === 'may' ? choose(['moderator', 'backEnd'], coin) : who };
    }
    case 'reply':
      return aimReply(model, intent);
    case 'repeat':
      return aimRepeat(past, intent);
    case 'wake':
      return { do: 'wake', requestId: requestFor(model, intent.which)?.id ?? 'order-1-77' };
    case 'deadline': {
      const expiresAt = pendingOf(model)?.expiresAt ?? model.now;
      return { do: 'wait', ms: Math.max(0, expiresAt + intent.off - model.now) };
    }
    default:
      return intent;
  }
};
