import { CfnParameter, Duration } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Fail, JitterType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import type { OrderTable } from './order-table.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { ServiceWorkflow } from './service-workflow.ts';

export interface MoneyMovementProps extends Pick<StageConfig, 'windows' | 'payments'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
}

/**
 * Moves money once: patient with a provider that is down, and over before the sweeper starts the
 * next attempt.
 */
export class MoneyMovement extends Construct {
  readonly workflow: ServiceWorkflow;
  readonly moveMoney: ServiceFunction;

  constructor(scope: Construct, id: string, props: MoneyMovementProps) {
    super(scope, id);
    this.moveMoney = new ServiceFunction(this, 'MoveMoney', {
      defaults: props.defaults,
      functionName: 'move-money',
      description: 'Asks the payment provider for a movement and records the outcome',
      timeout: Duration.seconds(30),
      memoryMb: 512,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
        PAYMENTS_PROVIDER: props.payments,
        ...(props.payments === 'http' && this.httpPayments()),
      },
    });
    props.table.grant(this.moveMoney, 'readItems', 'append');
    const move = ServiceWorkflow.task(this, 'Move', this.moveMoney.lambda);
    move.addRetry({
      errors: ['States.ALL'],
      interval: Duration.seconds(5),
      backoffRate: 2,
      maxDelay: Duration.seconds(120),
      maxAttempts: 7,
      jitterStrategy: JitterType.FULL,
    });
    move.addCatch(new Fail(this, 'MovementUnsettled', { error: 'MovementUnsettled' }));
    this.workflow = new ServiceWorkflow(this, 'Workflow', {
      definition: move,
      comment: 'Moves money once and records the outcome',
      logs: props.defaults,
    });
  }

  private httpPayments(): Record<string, string> {
    const url = new CfnParameter(this, 'PaymentsUrl', {
      description: "Address of the marketplace's payment service, without a slash at the end",
      allowedPattern: '^https?://[^ ]+[^ /]$',
    });
    url.overrideLogicalId('PaymentsUrl');
    const secret = new Secret(this, 'PaymentsKey', {
      description: 'Key that signs calls to the payment service',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    return { PAYMENTS_URL: url.valueAsString, PAYMENTS_SECRET_ID: secret.secretArn };
  }
}
