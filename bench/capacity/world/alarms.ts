import { findStage } from '../../../lib/stages.ts';

/** Alarms that a model of queues can ring. */
export const ALARM_NAMES = [
  'move-money-failing',
  'movements-given-up',
  'movements-unsettled',
  'publish-events-late',
  'relay-timers-late',
  'relay-timers-set-aside',
  'requests-overdue',
  'sweep-truncated',
] as const;

export type AlarmName = (typeof ALARM_NAMES)[number];

/** How long the next change has waited for a relay. */
export type Age = 'relayAge' | 'eventsAge';

/** An alarm that rings when changes have waited so many seconds; others ring at the first sight. */
export interface AgeAlarm {
  readonly name: AlarmName;
  readonly age: Age;
  readonly threshold: number;
}

const threshold = findStage('prod').alarms.relayDelaySeconds;

export const AGE_ALARMS = {
  timers: { name: 'relay-timers-late', age: 'relayAge', threshold },
  events: { name: 'publish-events-late', age: 'eventsAge', threshold },
} as const satisfies Record<string, AgeAlarm>;

/** After so many seconds `relay-timers` sets a change aside: lib/constructs/timer-relay.ts. */
export const RELAY_PATIENCE_S = 3600;
