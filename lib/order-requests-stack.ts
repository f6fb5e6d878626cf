import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { Attachments } from './constructs/attachments.ts';
import { CognitoIdentityProvider } from './constructs/cognito-identity-provider.ts';
import { EventRelay } from './constructs/event-relay.ts';
import { FailureBucket } from './constructs/failure-bucket.ts';
import { FileBucket } from './constructs/file-bucket.ts';
import type { IdentityProvider } from './constructs/identity-provider.ts';
import { Mail } from './constructs/mail.ts';
import { MoneyMovement } from './constructs/money-movement.ts';
import { OidcIdentityProvider } from './constructs/oidc-identity-provider.ts';
import { OrderApi } from './constructs/order-api.ts';
import { OrderEvents } from './constructs/order-events.ts';
import { OrderPage } from './constructs/order-page.ts';
import { OrderTable } from './constructs/order-table.ts';
import { OverdueSweeper } from './constructs/overdue-sweeper.ts';
import { RequestDeadline } from './constructs/request-deadline.ts';
import { type AlarmSpec, ServiceAlarms } from './constructs/service-alarms.ts';
import { ServiceDashboard } from './constructs/service-dashboard.ts';
import type { ShownMetric } from './constructs/shown-metric.ts';
import { StripeEvents } from './constructs/stripe-events.ts';
import { TimerRelay } from './constructs/timer-relay.ts';
import { Webhooks } from './constructs/webhooks.ts';
import type { StageConfig } from './stage-config.ts';

export interface OrderRequestsStackProps {
  readonly config: StageConfig;
  /** Folder that holds `<function name>/index.mjs`. */
  readonly bundles: string;
  /** Folder that holds the order page as it was built. */
  readonly page: string;
}

/** Composes the service. */
export class OrderRequestsStack extends Stack {
  constructor(scope: Construct, id: string, { config, bundles, page }: OrderRequestsStackProps) {
    super(scope, id, { description: 'Order Requests', terminationProtection: config.protectData });
    const defaults = { ...config, bundles };
    const { serverErrors, relayDelaySeconds, contestedHours, notify } = config.alarms;

    const table = new OrderTable(this, 'Orders', config);
    const identity = this.addIdentityProvider(config);
    const files = new FileBucket(this, 'Files', config);
    const toApi = { ...config, defaults, table, files, identity, serverErrors };
    const api = new OrderApi(this, 'Api', toApi);
    const pageOutputs = this.addPage(identity, api, files, config, page);
    const events = new OrderEvents(this, 'Events');
    const deadline = new RequestDeadline(this, 'Deadline', { ...config, defaults, table, events });
    const money = new MoneyMovement(this, 'Money', { ...config, defaults, table });
    const { provider } = money;
    const stripeEvents =
      config.payments === 'stripe' && provider
        ? [new StripeEvents(this, 'StripeEvents', { ...config, defaults, api, table, provider })]
        : [];
    const toSweeper = { ...config, defaults, table, contestedHours };
    const sweeper = new OverdueSweeper(this, 'Sweeper', toSweeper);
    const failures = new FailureBucket(this, 'Failures', config);
    const source = { defaults, table, failures, relayDelaySeconds };
    const { reminders, deliveries } = config;
    const toTimers = { deadline, money, reminders, deliveries };
    const timerRelay = new TimerRelay(this, 'TimerRelay', { ...source, ...toTimers });
    const eventRelay = new EventRelay(this, 'EventRelay', { ...source, events });

    const toFiles = { ...config, defaults, table, bucket: files, events };
    const attachments = new Attachments(this, 'Attachments', toFiles);

    const { webhooks } = config;
    const toReceivers = { ...config, defaults, events };
    const outwards = webhooks && new Webhooks(this, 'Webhooks', { ...toReceivers, webhooks });

    const { mail } = config;
    const mails = mail
      ? [
          new Mail(this, 'Mail', {
            ...{ ...config, defaults, api, events, identity, table, mail },
            origin: pageOutputs.PageUrl ?? api.url,
          }),
        ]
      : [];

    const parts = [api, deadline, money, sweeper, timerRelay, eventRelay, attachments, table];
    const watched = [...parts, ...stripeEvents, ...(outwards ? [outwards] : []), ...mails];
    const specs = watched.flatMap(({ alarms }) => alarms);
    const shown = [...api.shown, ...timerRelay.shown, ...mails.flatMap(({ shown }) => shown)];

    this.addOutputs({
      ApiUrl: api.url,
      Issuer: identity.issuer,
      ...identity.outputs,
      ...pageOutputs,
      TableName: table.tableName,
      EventBusName: events.busName,
      FileBucketName: files.bucketName,
      FailureBucketName: failures.bucketName,
      TimerRelayName: timerRelay.functionName,
      EventRelayName: eventRelay.functionName,
      ...this.watch(notify, specs, shown),
      ...provider?.outputs,
      ...Object.assign({}, ...mails.map(({ outputs }) => outputs)),
    });
  }

  private addIdentityProvider({ identity, protectData }: StageConfig): IdentityProvider {
    return identity.kind === 'oidc'
      ? new OidcIdentityProvider(identity)
      : new CognitoIdentityProvider(this, 'Identity', { settings: identity, protectData });
  }

  /** There is a page wherever people can sign in to one. */
  private addPage(
    identity: IdentityProvider,
    api: OrderApi,
    files: FileBucket,
    config: StageConfig,
    build: string,
  ) {
    const { signIn } = identity;
    if (!signIn) return {} as { readonly PageUrl?: string };
    const { url: apiUrl } = api;
    const props = { ...config, build, signIn, apiUrl, filesFrom: files.origin, logs: config };
    const { url, bucketName } = new OrderPage(this, 'Page', props);
    identity.sendBackTo?.(url);
    return { PageUrl: url, PageBucketName: bucketName };
  }

  private watch(
    notify: StageConfig['alarms']['notify'],
    specs: readonly AlarmSpec[],
    shown: readonly ShownMetric[],
  ) {
    const { topic } = new AlarmTopic(this, 'AlarmTopic', { notify });
    const { alarms } = new ServiceAlarms(this, 'Alarms', { topic, specs });
    const { url } = new ServiceDashboard(this, 'Dashboard', { alarms, specs, shown });
    return { AlarmTopicArn: topic.topicArn, DashboardUrl: url };
  }

  private addOutputs(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}
