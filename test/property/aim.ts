import {
  HOUR,
  LONGEST_WAIT_MS,
  otherThan,
  REPLIES,
  REQUESTS,
  type Reply,
  STEPS,
  type Step,
} from '../support/contract.ts';
import type { Intent } from './arbitraries.ts';
import {
  type Command,
  deadlineIn,
  type Model,
  type ModelRequest,
  type Operation,
} from './model.ts';
import { movementsIn, refundableIn } from './model-money.ts';
import { standingIn } from './model-requests.ts';

type Aimed<K extends Intent['do']> = Extract<Intent, { do: K }>;

const NO_REQUEST = 'order-1-77';

const choose = <T>(choices: readonly T[], coin: number): T => choices[coin % choices.length] as T;

const requestFor = ({ requests }: Model, which: string): ModelRequest | undefined => {
  if (which === 'none') return undefined;
  return which === 'first' ? requests[0] : requests.at(-1);
};

const partOf = (share: string, all: number): number => {
  if (share === 'half') return Math.floor(all / 2);
  return { none: 0, one: 1, all }[share] ?? all + 1;
};

const aimOpening = (model: Model, intent: Aimed<'open' | 'dispute'>): Operation => {
  const { who, coin, share, variant, key } = intent;
  const type = intent.do === 'open' ? intent.type : 'dispute';
  const wanted = intent.do === 'open' ? 'holding' : intent.ground;
  const ground = wanted === 'holding' ? (choose(standingIn(model), coin) ?? 'late') : wanted;
  const may = choose(REQUESTS[type].openedBy, coin);
  const amount = partOf(share, refundableIn(model));
  return { do: 'open', type, ground, amount, who: who === 'may' ? may : who, variant, key };
};

/** What the request takes now, if it takes anything; mostly what leaves the order alive. */
const fittingFor = (request: ModelRequest | undefined): readonly Reply[] => {
  if (!request) return REPLIES;
  if (request.status === 'contested') return ['resolution', 'resolution', 'withdraw'];
  if (request.type === 'dispute') return ['contest', 'contest', 'contest', 'accept'];
  if (request.type === 'cancellation') return ['decline', 'decline', 'accept'];
  return REQUESTS[request.type].answers;
};

const aimReply = (model: Model, intent: Aimed<'reply'>): Operation => {
  const { reply: wanted, which, share, who, coin, variant, key } = intent;
  const request = requestFor(model, which);
  const reply = wanted === 'fitting' ? choose(fittingFor(request), coin) : wanted;
  const opener = request?.opener === 'pro' ? 'pro' : 'customer';
  const party = reply === 'withdraw' ? opener : otherThan(opener);
  const may = reply === 'resolution' ? 'moderator' : party;
  const all = reply === 'contest' ? (request?.amount ?? 0) : refundableIn(model);
  const requestId = request?.id ?? NO_REQUEST;
  const amount = partOf(share, all);
  const type = request?.type ?? 'change_time';
  const command = { do: 'reply', reply, requestId, type, amount, variant, key } as const;
  return { ...command, who: who === 'may' ? may : who };
};

const aimExtension = (model: Model, intent: Aimed<'extend'>): Operation => {
  const { which, by, who, variant, key } = intent;
  const request = requestFor(model, which);
  const to = BOUNDS[by](request ?? { openedAt: model.now, expiresAt: model.now });
  const may = request?.opener ?? 'customer';
  const requestId = request?.id ?? NO_REQUEST;
  return { do: 'extend', requestId, to, who: who === 'may' ? may : who, variant, key };
};

/** Times on both sides of the bounds, and between them. */
const BOUNDS = {
  nothing: ({ expiresAt }: Waiting) => expiresAt,
  millisecond: ({ expiresAt }: Waiting) => expiresAt + 1,
  hour: ({ expiresAt }: Waiting) => expiresAt + HOUR,
  most: ({ openedAt }: Waiting) => openedAt + LONGEST_WAIT_MS,
  'too much': ({ openedAt }: Waiting) => openedAt + LONGEST_WAIT_MS + 1_001,
} as const;

type Waiting = Pick<ModelRequest, 'openedAt' | 'expiresAt'>;

const aimStep = ({ status }: Model, intent: Aimed<'step'>): Operation => {
  const { step: wanted, coin, who, variant, key } = intent;
  const all = Object.keys(STEPS) as Step[];
  const fitting = all.filter((step) => STEPS[step].from.includes(status));
  const step = wanted === 'fitting' ? choose(fitting.length > 0 ? fitting : all, coin) : wanted;
  return { do: 'step', step, who: who === 'may' ? STEPS[step].by : who, variant, key };
};

const aimRepeat = (past: readonly Command[], { coin, variant }: Aimed<'repeat'>): Operation => {
  const keyed = past.filter(({ key }) => key !== undefined);
  if (keyed.length === 0) return { do: 'wait', ms: 1 };
  const command = choose(keyed.toReversed(), coin);
  return { ...command, variant: variant ?? command.variant };
};

const aimRetry = (model: Model, intent: Aimed<'retry' | 'retryCharge'>): Operation => {
  const { coin, who: wanted, variant, key } = intent;
  const who = wanted === 'may' ? choose(['moderator', 'backEnd'] as const, coin) : wanted;
  if (intent.do === 'retry') return { do: 'retry', who, variant, key };
  const failed = model.charges.find(({ status }) => status === 'failed');
  const latest = failed?.id.replace('charge-', '') ?? requestFor(model, intent.which)?.id;
  const requestId = (intent.which === 'latest' ? latest : undefined) ?? NO_REQUEST;
  return { do: 'retryCharge', requestId, who, variant, key };
};

/** One that is under way, if any is. */
const aimMoney = (model: Model, { coin, fault }: Aimed<'money'>): Operation => {
  const movements = movementsIn(model);
  const pending = movements.filter(({ status }) => status === 'pending');
  const movement = choose(pending.length > 0 ? pending : movements, coin);
  return { do: 'money', movementId: movement?.id ?? `charge-${NO_REQUEST}`, fault };
};

/** Whether whoever wants a dispute has to wait for a ground first. */
const isTooEarly = (model: Model, { ground }: Aimed<'dispute'>): boolean =>
  ground === 'holding' && !model.pendingId && standingIn(model).length === 0;

const waitUntil = ({ now }: Model, at: number): Operation => ({
  do: 'wait',
  ms: Math.max(0, at - now),
});

/** Of a delivery if one waits, or of a request, whether it waits or not. */
const deadlineToWakeAt = (model: Model, which: string): number =>
  (model.pendingId ? undefined : deadlineIn(model)) ??
  requestFor(model, which)?.expiresAt ??
  model.now;

/** The intent, aimed at the order as the model knows it by now. */
export const aim = (intent: Intent, model: Model, past: readonly Command[]): Operation => {
  switch (intent.do) {
    case 'open':
      return aimOpening(model, intent);
    case 'dispute':
      return isTooEarly(model, intent)
        ? waitUntil(model, Date.parse(model.endAt) + 1)
        : aimOpening(model, intent);
    case 'reply':
      return aimReply(model, intent);
    case 'extend':
      return aimExtension(model, intent);
    case 'step':
      return aimStep(model, intent);
    case 'retry':
    case 'retryCharge':
      return aimRetry(model, intent);
    case 'repeat':
      return aimRepeat(past, intent);
    case 'away': {
      const until = intent.for === null ? null : model.now + intent.for;
      return { do: 'away', party: intent.party, until };
    }
    case 'wake':
      return { do: 'wake', expiresAt: deadlineToWakeAt(model, intent.which) };
    case 'deadline':
      return waitUntil(model, (deadlineIn(model) ?? model.now) + intent.off);
    case 'end':
      return waitUntil(model, Date.parse(model.endAt) + intent.off);
    case 'money':
      return aimMoney(model, intent);
    default:
      return intent;
  }
};
