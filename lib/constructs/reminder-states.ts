import { Duration } from 'aws-cdk-lib';
import {
  Choice,
  Condition,
  JitterType,
  JsonPath,
  type State,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { OrderEvents } from './order-events.ts';

export interface ReminderStatesProps {
  /** The largest number of reminders that a deadline can have. */
  readonly most: number;
  readonly events: OrderEvents;
  /** What comes after the last reminder. */
  readonly then: State;
}

/**
 * States that publish a deadline's reminders, each at its time; returns where to begin.
 *
 * The input lists the events as `reminders`, the last to be sent first. So each place in the list
 * has its own pair of states, and one choice finds the pair to begin with, however many there are.
 */
export function reminderStates(scope: Construct, props: ReminderStatesProps): State {
  const { most, events, then } = props;
  const waits: State[] = [];
  for (let place = 0; place < most; place += 1) {
    waits.push(waitAndRemind(scope, place, events, waits.at(-1) ?? then));
  }
  if (most === 0) return then;
  const choice = new Choice(scope, 'PickFirstReminder');
  for (const [place, wait] of [...waits.entries()].reverse()) {
    choice.when(Condition.isPresent(`$.reminders[${place}]`), wait);
  }
  return choice.otherwise(then);
}

/** A reminder that cannot be published within minutes is given up: it never holds up what follows. */
function waitAndRemind(scope: Construct, place: number, events: OrderEvents, next: State): State {
  const remind = events.publish(scope, `Remind${place}`, {
    detailType: JsonPath.stringAt(`$.reminders[${place}].event`),
    detail: TaskInput.fromJsonPathAt(`$.reminders[${place}]`),
  });
  remind.addRetry({
    interval: Duration.seconds(5),
    backoffRate: 2,
    maxDelay: Duration.minutes(1),
    maxAttempts: 5,
    jitterStrategy: JitterType.FULL,
  });
  remind.addCatch(next, { resultPath: JsonPath.DISCARD });
  remind.next(next);
  const wait = new Wait(scope, `WaitToRemind${place}`, {
    time: WaitTime.timestampPath(`$.reminders[${place}].at`),
  });
  wait.next(remind);
  return wait;
}
