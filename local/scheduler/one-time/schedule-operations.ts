import { AwsError } from '../../aws-endpoint/aws-error.ts';
import type { Operation } from '../../aws-endpoint/operation.ts';
import { arn } from '../../template/pseudo-parameters.ts';
import { readSchedule } from './read-schedule.ts';
import type { OneTimeSchedule } from './schedule.ts';
import type { ScheduleStore } from './schedule-store.ts';

interface PlayedScheduler {
  readonly groups: ReadonlySet<string>;
  readonly store: ScheduleStore;
  /** Told of a schedule that has come. */
  readonly onCreated: (schedule: OneTimeSchedule) => void;
  readonly now: () => number;
}

/** The calls of EventBridge Scheduler that functions make. */
export function scheduleOperations(around: PlayedScheduler): Record<string, Operation> {
  return {
    'POST /schedules/{Name}': (input) => createSchedule(input, around),
    'DELETE /schedules/{Name}': ({ Name, groupName = 'default' }) =>
      deleteSchedule({ name: String(Name), group: String(groupName) }, around),
  };
}

function createSchedule(input: object, { groups, store, onCreated, now }: PlayedScheduler): object {
  const schedule = readSchedule(input, now());
  const { group, name, token } = schedule;
  if (!groups.has(group)) throw notFound(`Schedule group ${group} does not exist.`);
  if (store.add(schedule)) onCreated(schedule);
  else if (token === undefined || store.find(schedule)?.token !== token) {
    throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409);
  }
  return { ScheduleArn: arn('scheduler', `schedule/${group}/${name}`) };
}

function deleteSchedule(
  named: Pick<OneTimeSchedule, 'group' | 'name'>,
  { store }: PlayedScheduler,
): object {
  if (store.remove(named)) return {};
  throw notFound(`Schedule ${named.name} does not exist.`);
}

const notFound = (message: string) => new AwsError('ResourceNotFoundException', message, 404);
