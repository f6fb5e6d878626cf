import type { DomainEvent, DomainEventName } from '../../lambdas/application/domain-event.ts';
import { publishEvents } from '../../lambdas/application/publish-events.ts';
import {
  deliveryReminders,
  type Leads,
  requestReminders,
} from '../../lambdas/application/reminders.ts';
import type { Change } from '../../lambdas/domain/events.ts';
import type { Duration } from '../../lambdas/domain/instant.ts';
import { toEpochMs } from '../../lambdas/domain/instant.ts';
import type { Course } from '../openapi/examples/course.ts';
import * as stories from '../openapi/examples/stories.ts';

const told: readonly Course[] = [
  stories.refunded,
  stories.refundWaiting,
  stories.chargeWaiting,
  stories.chargedBack,
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
  stories.completedBySilence,
];

/** Stories go on from each other, and share the changes up to there. */
const changes = [...new Set(told.flatMap((story) => story.changes))];

const A_DAY_BEFORE: Duration = { iso: 'PT24H', ms: 86_400_000 };

const leads: Leads = { cancellation: [A_DAY_BEFORE], delivery: [A_DAY_BEFORE] };

const remindersAfter = (change: Change): readonly DomainEvent[] =>
  change.events.flatMap(({ event, data }) => {
    const now = toEpochMs(change.at);
    if (event === 'request_opened') return requestReminders(change, data, leads, now);
    return event === 'delivery_submitted' ? deliveryReminders(change, data, leads, now) : [];
  });

const published = async (): Promise<readonly DomainEvent[]> => {
  const events: DomainEvent[] = [];
  await publishEvents({ publish: async (batch) => void events.push(...batch) }, changes);
  return [...events, ...changes.flatMap(remindersAfter)];
};

/** Of each event the first one that the stories publish. */
export const exampleEvents = async (): Promise<Map<DomainEventName, DomainEvent>> =>
  new Map((await published()).toReversed().map((event) => [event.event, event]));
