import { SYSTEM_ACTOR } from '../domain/actor.ts';
import { timerName } from '../domain/deadlines.ts';
import type { Change, EventData } from '../domain/events.ts';
import {
  type Duration,
  deadlineAfter,
  type Instant,
  toEpochMs,
  toInstant,
} from '../domain/instant.ts';
import type { PartyActor } from '../domain/order.ts';
import type { RequestType } from '../domain/requests/names.ts';
import { type EventEnvelope, type Reminder, SCHEMA_VERSION } from './domain-event.ts';

/**
 * How long before its deadline a request of each type, or a delivery, is reminded of, in any order;
 * what has none never is.
 */
export type Leads = Readonly<Partial<Record<RequestType | 'delivery', readonly Duration[]>>>;

/** The largest number of reminders that any deadline has. */
export const longestList = (leads: Leads): number =>
  Math.max(0, ...Object.values(leads).map(({ length }) => length));

/** The change that set the deadline. */
type Setting = Pick<Change, 'orderId' | 'version' | 'at'>;

/** A request that has got a deadline: opened, or its deadline moved. */
type Waiting = Pick<
  EventData['request_opened'],
  'requestId' | 'type' | 'expiresAt' | 'onSilence'
> & {
  readonly extensions?: number;
  /** Not in what the first version of this service has stored. */
  readonly askedOf?: PartyActor;
};

/** The reminders of a request that has just got its deadline, the last to be sent first. */
export const requestReminders = (
  setting: Setting,
  { requestId, type, askedOf, expiresAt, onSilence, extensions = 0 }: Waiting,
  leads: Leads,
  now: number,
): readonly Reminder[] => {
  if (!askedOf) return [];
  const name = timerName({ requestId, extensions });
  const data = { requestId, type, mustAct: askedOf, expiresAt, onSilence };
  return momentsBefore(expiresAt, setting, leads[type], now).map((moment) => ({
    ...envelope(setting, name, moment),
    event: 'request_reminder',
    data: { ...data, remaining: moment.remaining },
  }));
};

/** The reminders of a delivery, likewise; none of one without a deadline. */
export const deliveryReminders = (
  setting: Setting,
  { deliveryId, askedOf, completesAt }: EventData['delivery_submitted'],
  leads: Leads,
  now: number,
): readonly Reminder[] => {
  if (!deliveryId || !askedOf || !completesAt) return [];
  const data = { deliveryId, mustAct: askedOf, completesAt };
  return momentsBefore(completesAt, setting, leads.delivery, now).map((moment) => ({
    ...envelope(setting, deliveryId, moment),
    event: 'delivery_reminder',
    data: { ...data, remaining: moment.remaining },
  }));
};

interface Moment {
  readonly at: Instant;
  readonly remaining: string;
}

/**
 * When to remind of a deadline, the last time first. Those whose time is over at `now` (epoch
 * milliseconds) because the next one's time, or the deadline, has come as well are left out; so are
 * those that would come no later than the change that set it.
 */
const momentsBefore = (
  deadline: Instant,
  { at }: Setting,
  leads: readonly Duration[] = [],
  now: number,
): readonly Moment[] => {
  const endMs = toEpochMs(deadline);
  return leads
    .filter(({ ms }) => toEpochMs(deadlineAfter(toEpochMs(at), ms)) < endMs)
    .sort((one, other) => one.ms - other.ms)
    .map(({ iso, ms }) => ({ at: toInstant(endMs - ms), remaining: iso }))
    .filter((_, index, all) => toEpochMs(all[index - 1]?.at ?? deadline) > now);
};

const envelope = (
  { orderId, version }: Setting,
  name: string,
  { at, remaining }: Moment,
): EventEnvelope => ({
  id: `${name}-reminder-${remaining}`,
  schemaVersion: SCHEMA_VERSION,
  orderId,
  version,
  at,
  actor: SYSTEM_ACTOR,
});
