import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ChangeRelay } from './constructs/change-relay.ts';
import { CognitoIdentityProvider } from './constructs/cognito-identity-provider.ts';
import type { IdentityProvider } from './constructs/identity-provider.ts';
import { MoneyMovement } from './constructs/money-movement.ts';
import { OrderApi } from './constructs/order-api.ts';
import { OrderTable } from './constructs/order-table.ts';
import { OverdueSweeper } from './constructs/overdue-sweeper.ts';
import { RequestDeadline } from './constructs/request-deadline.ts';
import type { StageConfig } from './stage-config.ts';

export interface OrderRequestsStackProps {
  readonly config: StageConfig;
  /** Folder that holds `<function name>/index.mjs`. */
  readonly bundles: string;
}

/** Composes the service. */
export class OrderRequestsStack extends Stack {
  constructor(scope: Construct, id: string, { config, bundles }: OrderRequestsStackProps) {
    super(scope, id, { description: 'Order Requests', analyticsReporting: false });
    const defaults = { ...config, bundles };
    const { windows } = config;
    const table = new OrderTable(this, 'Orders', config);
    const identity = this.addIdentityProvider(config);
    const api = new OrderApi(this, 'Api', { ...config, defaults, table, identity });
    const deadline = new RequestDeadline(this, 'RequestDeadline', { defaults, table, windows });
    const money = new MoneyMovement(this, 'MoneyMovement', { ...config, defaults, table });
    new OverdueSweeper(this, 'OverdueSweeper', { defaults, table, windows });
    const eventBus = new EventBus(this, 'Events', { description: 'What happens to orders' });
    const failures = new Bucket(this, 'Failures', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const timers = new ChangeRelay(this, 'TimerRelay', {
      defaults,
      table,
      failures,
      functionName: 'relay-timers',
      description: 'Starts and stops timers, and starts movements of money',
      carries: ['timer', 'movement', 'timer+movement'],
      environment: {
        DEADLINE_STATE_MACHINE_ARN: deadline.workflow.stateMachineArn,
        MOVE_MONEY_STATE_MACHINE_ARN: money.workflow.stateMachineArn,
      },
    });
    deadline.workflow.grantStartExecution(timers.relay);
    deadline.workflow.grantExecution(timers.relay, 'states:StopExecution');
    money.workflow.grantStartExecution(timers.relay);
    const publisher = new ChangeRelay(this, 'EventRelay', {
      defaults,
      table,
      failures,
      functionName: 'publish-events',
      description: 'Publishes domain events',
      environment: { EVENT_BUS_NAME: eventBus.eventBusName },
    });
    eventBus.grantPutEventsTo(publisher.relay);
    new CfnOutput(this, 'ApiUrl', { value: api.url });
    new CfnOutput(this, 'Issuer', { value: identity.issuer });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'EventBusName', { value: eventBus.eventBusName });
  }

  private addIdentityProvider({ identity, protectData }: StageConfig): IdentityProvider {
    return identity.kind === 'oidc'
      ? identity
      : new CognitoIdentityProvider(this, 'Identity', { settings: identity, protectData });
  }
}
