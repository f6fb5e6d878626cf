import type { Actor } from './actor.ts';
import { closedBefore } from './decisions/closed-before.ts';
import { nothing, parse } from './fields.ts';
import { type Instant, toEpochMs, toInstant } from './instant.ts';
import type { OrderRequest } from './order-request.ts';
import { Rejection } from './rejections.ts';

/** That a moderator is at a contested dispute, so that no other decides it meanwhile. */
export interface Take {
  readonly by: Actor;
  readonly at: Instant;
  /** From then on it is as if nobody had taken the dispute. */
  readonly until: Instant;
}

/** How long a moderator has, counted from when they took the dispute last. */
const LASTS_MS = 4 * 3_600_000;

/** All that a decision about a take depends on. */
export interface Taking {
  readonly request: OrderRequest;
  /** What is stored, lapsed or not. */
  readonly take: Take | undefined;
  readonly moderator: Actor;
  /** The server's clock in epoch milliseconds. */
  readonly now: number;
}

/** The take, unless it has lapsed. `now` in epoch milliseconds. */
export const standing = (take: Take | undefined, now: number): Take | undefined =>
  take && now < toEpochMs(take.until) ? take : undefined;

/** Why a moderator may not decide, take or release a dispute, if another one has taken it. */
export const takenByAnother = ({
  take,
  moderator,
  now,
}: Omit<Taking, 'request'>): Rejection | undefined => {
  const held = standing(take, now);
  if (!held || held.by.id === moderator.id) return undefined;
  return new Rejection(
    'request-taken',
    `${held.by.id} has taken this dispute, until ${held.until}: ask them to decide or release it, or wait until then.`,
  );
};

/** A moderator takes a dispute; whoever has it already gets the full time once more. */
export const takeDispute = (taking: Taking, input: unknown): Take | Rejection => {
  const { take, moderator, now } = taking;
  return (
    refusal(taking, input) ?? {
      by: moderator,
      at: standing(take, now)?.at ?? toInstant(now),
      until: toInstant(now + LASTS_MS),
    }
  );
};

/** A moderator gives back what they have taken: it lapses now. Nothing if nobody has taken it. */
export const releaseDispute = (taking: Taking, input: unknown): Take | Rejection | undefined => {
  const { take, now } = taking;
  const held = standing(take, now);
  return refusal(taking, input) ?? (held && { ...held, until: toInstant(now) });
};

const refusal = (taking: Taking, input: unknown): Rejection | undefined => {
  const obstacle = closedBefore(taking.request, taking.now) ?? uncontested(taking.request);
  if (obstacle) return obstacle;
  const parsed = parse(nothing, input);
  return takenByAnother(taking) ?? (parsed instanceof Rejection ? parsed : undefined);
};

const uncontested = ({ type, status }: OrderRequest): Rejection | undefined =>
  status === 'contested'
    ? undefined
    : new Rejection(
        'answer-not-allowed',
        `Only a contested dispute waits for a moderator; this is a ${type} request that is ${status}.`,
      );
