import type { DomainEvent, DomainEventName } from '../../lambdas/application/domain-event.ts';
import { publishEvents } from '../../lambdas/application/publish-events.ts';
import { remindersOf } from '../../lambdas/application/reminders.ts';
import type { Change } from '../../lambdas/domain/events.ts';
import type { Duration } from '../../lambdas/domain/instant.ts';
import { toEpochMs } from '../../lambdas/domain/instant.ts';
import type { Course } from '../openapi/examples/course.ts';
import * as stories from '../openapi/examples/stories.ts';

const told: readonly Course[] = [
  stories.refunded,
  stories.refundFailed,
  stories.withdrawn,
  stories.charged,
  stories.chargeFailed,
  stories.rescheduled,
  stories.adjusted,
  stories.declined,
  stories.countered,
  stories.extended,
  stories.expired,
  stories.provided,
  stories.disputeRefunded,
  stories.revised,
  stories.completed,
];

/** Stories go on from each other, and share the changes up to there. */
const changes = [...new Set(told.flatMap((story) => story.changes))];

const A_DAY_BEFORE: Duration = { iso: 'PT24H', ms: 86_400_000 };

const remindersAfter = (change: Change): readonly DomainEvent[] =>
  change.events.flatMap((event) =>
    event.event === 'request_opened'
      ? remindersOf(change, event.data, [A_DAY_BEFORE], toEpochMs(change.at))
      : [],
  );

const published = async (): Promise<readonly DomainEvent[]> => {
  const events: DomainEvent[] = [];
  await publishEvents({ publish: async (batch) => void events.push(...batch) }, changes);
  return [...events, ...changes.flatMap(remindersAfter)];
};

/** Of each event the first one that the stories publish. */
export const exampleEvents = async (): Promise<Map<DomainEventName, DomainEvent>> =>
  new Map((await published()).toReversed().map((event) => [event.event, event]));
