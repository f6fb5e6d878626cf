import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MEMORY_MB } from '../memory.ts';
import type { StageConfig } from '../stage-config.ts';
import { MovementQueue } from './movement-queue.ts';
import { MovementWorkflow } from './movement-workflow.ts';
import type { OrderTable } from './order-table.ts';
import type { PaymentProvider } from './payment-provider.ts';
import { PaymentService } from './payment-service.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { serviceMetric } from './service-metrics.ts';
import { StripeAccount } from './stripe-account.ts';
import type { Starter } from './timer-service.ts';

export interface MoneyMovementProps
  extends Pick<StageConfig, 'windows' | 'payments' | 'stripe' | 'protectData' | 'timers'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
}

const TIMEOUT = Duration.seconds(30);

/**
 * Moves money once and records the outcome.
 *
 * An attempt is patient with a provider that is down, yet over within 12 minutes, so that
 * the sweeper's next ones do not pile up. A definite refusal is an outcome, not a failure.
 */
export class MoneyMovement extends Construct {
  /** What has movements made. */
  readonly starter: Starter;
  readonly alarms: readonly AlarmSpec[];
  /** Where money is moved; only booked in the service's own ledger if there is none. */
  readonly provider: PaymentProvider | undefined;

  constructor(scope: Construct, id: string, props: MoneyMovementProps) {
    super(scope, id);
    this.provider = this.addProvider(props);
    const queued = props.timers === 'scheduler';
    const moveMoney = new ServiceFunction(this, 'MoveMoney', {
      defaults: props.defaults,
      name: 'move-money',
      description: 'Has the payment provider move money and records the outcome',
      timeout: TIMEOUT,
      memoryMb: MEMORY_MB.nobodyWaits,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
        ...this.provider?.environment,
      },
      toleratedFailures: 4,
    });
    props.table.grant(moveMoney.role, 'readItems', 'append');
    this.provider?.grantCall(moveMoney.role);
    this.starter = queued
      ? new MovementQueue(this, 'Movements', { moveMoney, timeout: TIMEOUT })
      : new MovementWorkflow(this, 'Workflow', { moveMoney, logs: props.defaults });
    this.alarms = [...moveMoney.alarms, ...this.starter.alarms, ...refusals(this)];
  }

  private addProvider(props: MoneyMovementProps): PaymentProvider | undefined {
    if (props.payments === 'http') return new PaymentService(this, 'Payments', props);
    if (props.payments === 'stripe') return new StripeAccount(this, 'Stripe', props);
    return undefined;
  }
}

/** A refusal is final until somebody retries it. */
function refusals(scope: Construct): readonly AlarmSpec[] {
  const counted = (metricName: string) =>
    serviceMetric(scope, { metricName, statistic: 'Sum', period: Duration.minutes(5) });
  return [
    {
      name: 'refund-failed',
      meaning: 'The payment provider refused a refund for good.',
      firstStep: 'Find the order in the log of move-money, mend the cause, then retry the refund.',
      metric: counted('RefundFailed'),
      graph: 'refusedMoney',
      label: 'Refunds',
      threshold: 1,
    },
    {
      name: 'refund-short',
      meaning: 'A refund has returned less than was decided: there was less left at the provider.',
      firstStep:
        'Find the order in the log of move-money, and what took its money at the provider.',
      metric: counted('RefundShort'),
      graph: 'refusedMoney',
      label: 'Short refunds',
      threshold: 1,
    },
    {
      name: 'charge-failed',
      meaning: 'The payment provider refused a charge for good.',
      firstStep: 'Find the order in the log of move-money, mend the cause, then retry the charge.',
      metric: counted('ChargeFailed'),
      graph: 'refusedMoney',
      label: 'Charges',
      threshold: 1,
    },
  ];
}
