import { AwsError } from '../../aws-endpoint/aws-error.ts';
import type { EventBus } from '../../events/event-bus.ts';
import type { AsyncInvocations } from '../../functions/async-invocations.ts';
import { warn } from '../../process/warn.ts';
import type { Queues } from '../../queues/queues.ts';
import type { OneTimeSchedule, Target } from './schedule.ts';

/** What schedules reach. */
export interface ScheduleTargets {
  readonly invocations: Pick<AsyncInvocations, 'send'>;
  readonly bus: Pick<EventBus, 'put'>;
  readonly queues: Pick<Queues, 'get'>;
}

/** Hands a schedule's input to its target; what that does not take goes to the schedule's dead letters. */
export function reachTarget({ name, target }: OneTimeSchedule, reached: ScheduleTargets): void {
  try {
    hand(target, reached);
  } catch (error) {
    const { Input: input = '{}', DeadLetterConfig: letters } = target;
    if (letters?.Arn) reached.queues.get(letters.Arn).send(input);
    else warn(`the schedule ${name} did not reach its target`, error);
  }
}

function hand(target: Target, { invocations, bus }: ScheduleTargets): void {
  const { Arn, Input = '{}', EventBridgeParameters: event } = target;
  if (!event) {
    invocations.send(Arn, Input);
    return;
  }
  const entry = { EventBusName: Arn, ...event, Detail: Input };
  const reply = bus.put([entry], (publish) => publish());
  if (reply.FailedEntryCount > 0) throw new AwsError('FailedEntry', JSON.stringify(reply.Entries));
}
