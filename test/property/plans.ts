import fc from 'fast-check';
import type { Ground } from '../../lambdas/domain/order.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import type { Reply, Step } from '../support/contract.ts';
import { type Intent, intents } from './arbitraries.ts';

const ready = { who: 'may', coin: 0, variant: 'a', key: undefined } as const;
export const reply = (way: Reply, given: 'one' | 'none' = 'one') =>
  ({ do: 'reply', reply: way, which: 'latest', share: given, ...ready }) as const;
const step = (name: Step) => ({ do: 'step', step: name, ...ready }) as const;
export const disputing = (ground: Ground) =>
  ({ do: 'dispute', ground, share: 'half', ...ready }) as const;

export const opening = (type: RequestType) =>
  ({ do: 'open', type, share: 'all', ...ready }) as const;

export const CHARGED: readonly Intent[] = [opening('additional_work'), reply('accept')];
export const RETRIES: readonly Intent[] = [
  { do: 'retry', ...ready },
  { do: 'retryCharge', which: 'latest', ...ready },
];
const DISPUTED: readonly Intent[] = [{ do: 'end', off: 1 }, disputing('late')];
const CONTESTED: readonly Intent[] = [...DISPUTED, reply('contest')];
const DECIDED: readonly Intent[] = [reply('contest'), reply('resolution', 'none')];
const DELIVERED: readonly Intent[] = [step('start_work'), step('submit_delivery')];
const REVISED: readonly Intent[] = [...DELIVERED, step('request_revision')];
const REJECTED: readonly Intent[] = [opening('change_time'), reply('decline')];

const COUNTERED: readonly Intent[] = [
  opening('price_adjustment'),
  reply('counter'),
  reply('counter'),
  reply('counter'),
  reply('counter'),
];

/** How an order may have come to where a plan starts: chance alone seldom gets that far. */
const BEFORE: readonly (readonly Intent[])[] = [
  [],
  [],
  CHARGED,
  DISPUTED,
  CONTESTED,
  COUNTERED,
  [...CHARGED, ...COUNTERED],
  DELIVERED,
  [...DELIVERED, { do: 'deadline', off: 0 }],
  [...CHARGED, ...DISPUTED],
  [...CHARGED, ...CHARGED, ...CONTESTED],
  [...DISPUTED, ...DECIDED],
  [...REVISED, disputing('delivery_declined'), ...DECIDED],
  [...REJECTED, disputing('request_rejected'), ...DECIDED],
];

/** A whole course: perhaps it has got somewhere before chance takes over. */
export const plans = (maxLength: number): fc.Arbitrary<readonly Intent[]> =>
  fc.tuple(fc.constantFrom(...BEFORE), intents(maxLength)).map((parts) => parts.flat());
