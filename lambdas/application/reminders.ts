import { SYSTEM_ACTOR } from '../domain/actor.ts';
import { timerName } from '../domain/deadlines.ts';
import type { Change, EventData } from '../domain/events.ts';
import { type Duration, deadlineAfter, toEpochMs, toInstant } from '../domain/instant.ts';
import type { PartyActor } from '../domain/order.ts';
import type { RequestType } from '../domain/requests/names.ts';
import { type DomainEvent, SCHEMA_VERSION } from './domain-event.ts';

/**
 * How long before its deadline a request of each type is reminded of, in any order; a type without
 * any never is.
 */
export type Leads = Readonly<Partial<Record<RequestType, readonly Duration[]>>>;

/**
 * The event that tells the party asked that its time runs out.
 *
 * It is made when the deadline's timer is started and published later by the timer itself, so
 * `at` is when it is to be published, and `version` is the one that opened the request: whoever
 * knows of a later event of that request knows more.
 */
type Reminder = DomainEvent<'request_reminder'>;

type Opening = Pick<Change, 'orderId' | 'version' | 'at'>;

/** A request that has got a deadline: opened, or its deadline moved. */
type Waiting = Pick<
  EventData['request_opened'],
  'requestId' | 'type' | 'expiresAt' | 'onSilence'
> & {
  readonly extensions?: number;
  /** Not in what the first version of this service has stored. */
  readonly askedOf?: PartyActor;
};

/**
 * The reminders of a request that has just got its deadline, the last to be sent first. Those whose time is
 * over at `now` (epoch milliseconds) because the next one's time, or the deadline, has come as well
 * are left out; so are those that would come no later than the opening.
 */
export const remindersOf = (
  opening: Opening,
  request: Waiting,
  leads: readonly Duration[],
  now: number,
): readonly Reminder[] => {
  const { askedOf, expiresAt } = request;
  if (!askedOf) return [];
  const endMs = toEpochMs(expiresAt);
  const openedMs = toEpochMs(opening.at);
  return leads
    .filter(({ ms }) => toEpochMs(deadlineAfter(openedMs, ms)) < endMs)
    .sort((one, other) => one.ms - other.ms)
    .map((lead) => toReminder(opening, { ...request, askedOf }, lead))
    .filter((_, index, all) => toEpochMs(all[index - 1]?.at ?? expiresAt) > now);
};

const toReminder = (
  { orderId, version }: Opening,
  {
    requestId,
    type,
    askedOf,
    expiresAt,
    onSilence,
    extensions = 0,
  }: Required<Pick<Waiting, 'askedOf'>> & Waiting,
  { iso, ms }: Duration,
): Reminder => ({
  id: `${timerName({ requestId, extensions })}-reminder-${iso}`,
  event: 'request_reminder',
  schemaVersion: SCHEMA_VERSION,
  orderId,
  version,
  at: toInstant(toEpochMs(expiresAt) - ms),
  actor: SYSTEM_ACTOR,
  data: { requestId, type, mustAct: askedOf, expiresAt, onSilence, remaining: iso },
});
