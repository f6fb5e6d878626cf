import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MEMORY_MB } from '../memory.ts';
import { leadsOf } from '../reminder-leads.ts';
import type { StageConfig } from '../stage-config.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import { DeadlineSchedules } from './deadline-schedules.ts';
import { DeadlineWorkflow } from './deadline-workflow.ts';
import type { OrderEvents } from './order-events.ts';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import type { ServiceRole } from './service-role.ts';
import type { DeadlineService } from './timer-service.ts';

export interface RequestDeadlineProps
  extends Pick<StageConfig, 'windows' | 'reminders' | 'deliveries' | 'timers'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
  readonly events: OrderEvents;
}

/**
 * Reminds of a request's deadline, waits until it has come, then expires the request. It only
 * wakes: whether the deadline has passed is for the order's rules to say.
 *
 * Both services are there, whichever of them starts the timers of the stage: what the other one
 * has started before goes on, so that a stage can be changed over at any time.
 */
export class RequestDeadline extends Construct {
  readonly environment: Readonly<Record<string, string>>;
  readonly alarms: readonly AlarmSpec[];
  private readonly current: DeadlineService;
  private readonly former: DeadlineService;

  constructor(scope: Construct, id: string, props: RequestDeadlineProps) {
    super(scope, id);
    const { defaults, events, timers } = props;
    const missed = deadLetterQueue(this, 'Missed');
    const expireRequest = new ServiceFunction(this, 'ExpireRequest', {
      defaults,
      name: 'expire-request',
      description: 'Applies silence to a request whose deadline has passed',
      timeout: Duration.seconds(30),
      memoryMb: MEMORY_MB.nobodyWaits,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
      },
      deadLetterQueue: missed,
      toleratedFailures: 4,
    });
    props.table.grant(expireRequest.role, 'readItems', 'append');
    const mostReminders = Math.max(...Object.values(leadsOf(props)).map(({ length }) => length));
    const workflow = new DeadlineWorkflow(this, 'Workflow', {
      ...{ expireRequest, events, mostReminders, logs: defaults },
    });
    const schedules = new DeadlineSchedules(this, 'Schedules', { expireRequest, missed, events });
    [this.current, this.former] =
      timers === 'scheduler' ? [schedules, workflow] : [workflow, schedules];
    this.environment = { ...workflow.environment, ...schedules.environment };
    this.alarms = [...expireRequest.alarms, ...workflow.alarms, ...schedules.alarms];
  }

  /** Lets the role start what wakes at a deadline, and stop it, whichever service has started it. */
  grantStartAndStop(role: ServiceRole): void {
    this.current.grantStart(role);
    this.current.grantStop(role);
    this.former.grantStop(role);
  }
}
