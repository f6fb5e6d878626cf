import type { Role } from '../../lambdas/domain/actor.ts';
import type { Command, Windows } from '../../lambdas/domain/commands.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import type { Decision } from '../../lambdas/domain/decision.ts';
import type { OrderEvent } from '../../lambdas/domain/events.ts';
import { evolve } from '../../lambdas/domain/evolve.ts';
import { everyHour, type FairTime } from '../../lambdas/domain/fair-time.ts';
import type { FieldError } from '../../lambdas/domain/field-errors.ts';
import type { Instant } from '../../lambdas/domain/instant.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import type { OrderRequest } from '../../lambdas/domain/order-request.ts';
import { Rejection } from '../../lambdas/domain/rejections.ts';
import type { Upload } from '../../lambdas/domain/upload.ts';
import { actorIn } from './callers.ts';
import { COMPLETE_AFTER_MS, HOUR } from './contract.ts';
import { NOW } from './orders.ts';

const HOURS_48 = { iso: 'PT48H', ms: 48 * HOUR };

export const THREE_DAYS = { iso: 'P3D', ms: COMPLETE_AFTER_MS };

export const WINDOWS: Windows = {
  additional_work: HOURS_48,
  change_time: HOURS_48,
  price_adjustment: HOURS_48,
  progress_update: HOURS_48,
  cancellation: HOURS_48,
  dispute: { iso: 'P7D', ms: 7 * 24 * HOUR },
};

/** The fair time of a stage that sets none. */
const EVERY_HOUR = { calendar: everyHour, awayUntil: null };

interface Situation extends Partial<Omit<FairTime, 'now'>> {
  readonly as: Role;
  readonly now?: string | number | undefined;
  readonly windows?: Windows;
  readonly request?: OrderRequest | undefined;
  readonly uploads?: readonly Upload[] | undefined;
}

/** What the rules make of a command that somebody gives at some time. */
export const decideOn = (order: Order, command: Command, situation: Situation): Decision => {
  const { as, now = NOW, windows = WINDOWS, ...more } = situation;
  const context = { actor: actorIn(as), now: new Date(now).getTime(), windows, ...EVERY_HOUR };
  return decide(order, command, { ...context, ...more });
};

/** The code of a refusal, or the names of what happened. */
export const outcomeOf = (decision: Decision): string | readonly string[] =>
  decision instanceof Rejection ? decision.code : decision.map(({ event }) => event);

export const eventsOf = (decision: Decision): readonly OrderEvent[] => {
  if (decision instanceof Rejection) throw new Error(`Refused: ${decision.code}`);
  return decision;
};

/** The order once the events have happened to it, as its next change. */
export const orderAfter = (
  order: Order,
  events: readonly OrderEvent[],
  { as = 'system', at = NOW }: { readonly as?: Role; readonly at?: Instant } = {},
): Order => {
  const { orderId, version } = order;
  return evolve(order, { orderId, version: version + 1, at, actor: actorIn(as), events });
};

const errorsOf = (decision: Decision): readonly FieldError[] =>
  decision instanceof Rejection && decision.code === 'invalid-form' ? decision.errors : [];

/** The pointers of the fields that a decision finds fault with, in order. */
export const pointersOf = (decision: Decision): readonly string[] =>
  errorsOf(decision).map(({ pointer }) => pointer);
