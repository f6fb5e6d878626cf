import { createHash } from 'node:crypto';
import { Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { WEBHOOK_VISIBILITY_SECONDS, type WebhookSettings } from '../webhook-settings.ts';
import type { OrderEvents } from './order-events.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { webhookAlarms } from './webhook-alarms.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

export interface WebhooksProps {
  readonly defaults: FunctionDefaults;
  readonly events: OrderEvents;
  readonly webhooks: readonly WebhookSettings[];
  readonly protectData: boolean;
}

/**
 * Looking a name up takes a thread until the name server answers, even when nobody waits for it any
 * more. Of Node's four none would be left for other receivers and for AWS.
 */
const THREADS = 64;

/**
 * Tells receivers of events by webhooks: one function for all of them, and a queue for each, so
 * that a slow one holds no other up.
 */
export class Webhooks extends Construct {
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: WebhooksProps) {
    super(scope, id);
    const receivers = props.webhooks.map(
      (settings) => new WebhookReceiver(this, nameOf(settings), { ...props, settings }),
    );
    const targets = receivers.map(({ queue, target }) => [queue.queueArn, target]);
    const deliver = new ServiceFunction(this, 'DeliverWebhook', {
      defaults: props.defaults,
      name: 'deliver-webhook',
      description: 'Delivers events to receivers of webhooks',
      // AWS advises six of them to fit into the time for which a message is hidden.
      timeout: Duration.seconds(WEBHOOK_VISIBILITY_SECONDS / 6),
      memoryMb: 512,
      environment: {
        WEBHOOK_RECEIVERS: Stack.of(this).toJsonString(Object.fromEntries(targets)),
        UV_THREADPOOL_SIZE: String(THREADS),
      },
    });
    for (const receiver of receivers) receiver.deliverBy(deliver);
    this.alarms = [...deliver.alarms, ...webhookAlarms(receivers)];
  }
}

/** The order of the receivers in the settings means nothing, so it is in no logical id. */
const nameOf = ({ url }: WebhookSettings) =>
  `Receiver${createHash('sha256').update(url).digest('hex').slice(0, 8)}`;
