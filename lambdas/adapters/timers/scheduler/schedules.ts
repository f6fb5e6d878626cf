import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  ServiceQuotaExceededException,
  type Target,
} from '@aws-sdk/client-scheduler';
import { TimersFull, Unavailable } from '../../../application/failures.ts';
import { unless } from '../unless.ts';

interface OneTimeSchedule {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly target: Target;
}

/** One-time schedules of a group. */
export interface Schedules {
  /** @throws TimersFull when the account has no room for another */
  readonly create: (schedule: OneTimeSchedule) => Promise<void>;
  /** Returns whether there was one. */
  readonly remove: (name: string) => Promise<boolean>;
}

/** Scheduler takes a time in UTC to the second, without a zone. */
const expressionFor = (at: number): string => `at(${new Date(at).toISOString().slice(0, 19)})`;

/** They are gone once they have done their work. */
export const oneTimeSchedules = (client: SchedulerClient, GroupName: string): Schedules => ({
  create: async ({ name: Name, at, target: Target }) => {
    const command = new CreateScheduleCommand({
      ...{ GroupName, Name, Target },
      ScheduleExpression: expressionFor(at),
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
    });
    try {
      await unless(ConflictException, client.send(command));
    } catch (error) {
      if (!(error instanceof ServiceQuotaExceededException)) throw error;
      throw new TimersFull(error.message, { cause: error });
    }
  },
  remove: async (Name) => {
    const command = new DeleteScheduleCommand({ GroupName, Name });
    try {
      return await unless(ResourceNotFoundException, client.send(command));
    } catch (error) {
      // It is at work, or being deleted.
      if (!(error instanceof ConflictException)) throw error;
      throw new Unavailable(error.message, { cause: error });
    }
  },
});
