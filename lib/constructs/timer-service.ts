import type { AlarmSpec } from './service-alarms.ts';
import type { ServiceRole } from './service-role.ts';

/** What starts work for later, or at once but apart from who asks for it. */
export interface Starter {
  /** What a function has to know that starts it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly alarms: readonly AlarmSpec[];
  /** Lets the role start it. */
  grantStart(role: ServiceRole): void;
}

/** What wakes at deadlines. */
export interface DeadlineService extends Starter {
  /** Lets the role stop what nothing waits for any more. */
  grantStop(role: ServiceRole): void;
}
