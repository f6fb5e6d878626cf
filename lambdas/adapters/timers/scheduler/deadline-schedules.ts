import type { Target } from '@aws-sdk/client-scheduler';
import type { Reminder } from '../../../application/domain-event.ts';
import type { Clock } from '../../../application/ports.ts';
import { toEpochMs } from '../../../domain/instant.ts';
import { SOURCE } from '../../eventbridge/event-bus.ts';
import type { DeadlineTimers } from '../timers.ts';
import type { Schedules } from './schedules.ts';

/** What schedules call, as the stack sets it. */
interface WakeTargets {
  /** The function that does what silence does. */
  readonly expire: Target;
  /** The bus for reminders. */
  readonly remind: Target;
}

export interface DeadlineSchedulesSettings {
  readonly targets: WakeTargets;
  /** The largest number of reminders that a deadline of the stage has. */
  readonly mostReminders: number;
  readonly clock: Clock;
}

/** Scheduler refuses a time that is over by its own clock, which may be ahead of ours. */
const SOONEST_MS = 5_000;

const deadlineName = (name: string): string => `${name}-deadline`;
/** By its place in the list, which begins with the last one to be sent. */
const reminderName = (name: string, place: number): string => `${name}-reminder-${place + 1}`;

/**
 * Deadlines as one-time schedules: one that wakes, and one for each reminder, all named by the
 * deadline and what they are for, so that a second start is none.
 */
export const deadlineSchedules = (
  { create, remove }: Schedules,
  { targets, mostReminders, clock }: DeadlineSchedulesSettings,
): DeadlineTimers => {
  const createAt = (name: string, at: string, target: Target) =>
    create({ name, at: Math.max(toEpochMs(at), clock.now() + SOONEST_MS), target });

  return {
    start: async ({ name, orderId, expiresAt, reminders }) => {
      const expire = { ...targets.expire, Input: JSON.stringify({ orderId, expiresAt }) };
      // First, because there may be no room for all of them.
      await createAt(deadlineName(name), expiresAt, expire);
      await Promise.all(
        reminders.map((reminder, place) =>
          createAt(reminderName(name, place), reminder.at, publishing(targets.remind, reminder)),
        ),
      );
    },
    stop: async (name) => {
      const reminders = Array.from({ length: mostReminders }, (_, place) =>
        remove(reminderName(name, place)),
      );
      const [wasThere = false] = await Promise.all([remove(deadlineName(name)), ...reminders]);
      return wasThere;
    },
  };
};

const publishing = (bus: Target, reminder: Reminder): Target => ({
  ...bus,
  EventBridgeParameters: { Source: SOURCE, DetailType: reminder.event },
  Input: JSON.stringify(reminder),
});
