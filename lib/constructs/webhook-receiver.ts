import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { WEBHOOK_TRIES } from '../../lambdas/application/webhook-pauses.ts';
import { WEBHOOK_VISIBILITY_SECONDS, type WebhookSettings } from '../webhook-settings.ts';
import type { OrderEvents } from './order-events.ts';
import type { ServiceFunction } from './service-function.ts';
import { sharedSecret } from './shared-secret.ts';
import { WorkQueue } from './work-queue.ts';

export interface WebhookReceiverProps {
  readonly settings: WebhookSettings;
  readonly events: OrderEvents;
  readonly protectData: boolean;
}

/** What one receiver has to itself: events that wait for it, those that were given up, its secrets. */
export class WebhookReceiver extends WorkQueue {
  /** What the function that delivers has to know of it. */
  readonly target: { readonly url: string; readonly secretId: string };

  constructor(scope: Construct, id: string, props: WebhookReceiverProps) {
    super(scope, id, {
      tries: WEBHOOK_TRIES,
      visibilityTimeout: Duration.seconds(WEBHOOK_VISIBILITY_SECONDS),
    });
    const { url, events: detailType } = props.settings;
    const { host } = new URL(url);
    props.events.addRule(this, 'Rule', {
      description: `Events for ${host}`,
      ...(detailType && { detailType }),
      target: this.asTarget(),
    });
    this.target = { url, secretId: this.addSecret(host, props.protectData) };
  }

  /** Has the function deliver what waits. */
  deliverBy(deliver: ServiceFunction): void {
    // At most 50 at once, so that a slow receiver holds only a part of the function.
    this.feed(deliver, { batchSize: 10, atOnce: 5 });
    deliver.role.allow(['sqs:ChangeMessageVisibility'], this.queue.queueArn);
    deliver.role.allow(['secretsmanager:GetSecretValue'], this.target.secretId);
  }

  private addSecret(host: string, protectData: boolean): string {
    return sharedSecret(this, 'Secret', {
      description: `Signs webhooks for ${host}`,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'current',
        // Base64 of 33 bytes.
        passwordLength: 44,
        excludePunctuation: true,
      },
      protectData,
      changedByHand: 'The receiver holds the same secret: both change it together, by hand.',
    });
  }
}
