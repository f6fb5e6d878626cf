import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Subject } from '../subject.ts';
import { findSchedule, mayDo } from './schedules.ts';
import { waitFor } from './wait-for.ts';

const STARTED_WITHIN_SECONDS = 15;

/**
 * Publishes a timer's earliest reminder as its schedule says, for places where schedules give the bus
 * an event of their own instead.
 * @throws Error when there is no such schedule, or its role may not publish
 */
export const playReminder = async (subject: Subject, timer: string): Promise<void> => {
  const schedule = await waitFor(STARTED_WITHIN_SECONDS, async () => {
    const found = await findSchedule(subject, `${timer}-reminder-1`);
    if (found) return found;
    throw new Error(`${timer} has no reminder`);
  });
  if (!(await mayDo(schedule, 'events:PutEvents'))) throw new Error('Its role may not publish');
  const { Arn, Input, EventBridgeParameters } = schedule.Target ?? {};
  const entry = { EventBusName: Arn, Detail: Input, ...EventBridgeParameters };
  await new EventBridgeClient().send(new PutEventsCommand({ Entries: [entry] }));
};
