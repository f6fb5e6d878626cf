import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { WEBHOOK_TRIES } from '../../lambdas/application/webhook-pauses.ts';
import { WEBHOOK_VISIBILITY_SECONDS, type WebhookSettings } from '../webhook-settings.ts';
import type { OrderEvents } from './order-events.ts';

export interface WebhookReceiverProps {
  readonly settings: WebhookSettings;
  readonly events: OrderEvents;
  readonly protectData: boolean;
}

const encrypted: QueueProps = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** What one receiver has to itself: the events that wait for it, those that were given up, its secrets. */
export class WebhookReceiver extends Construct {
  readonly queue: Queue;
  readonly undelivered: Queue;
  readonly secretArn: string;
  /** What the function that delivers has to know of it. */
  readonly target: { readonly url: string; readonly secretId: string };

  constructor(scope: Construct, id: string, props: WebhookReceiverProps) {
    super(scope, id);
    const { url, events: detailType } = props.settings;
    this.undelivered = this.addUndelivered();
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // Longer than all tries take, and a backlog besides.
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(WEBHOOK_VISIBILITY_SECONDS),
      deadLetterQueue: { queue: this.undelivered, maxReceiveCount: WEBHOOK_TRIES },
    });
    props.events.addRule(this, 'Rule', {
      description: `Events for ${new URL(url).host}`,
      ...(detailType && { detailType }),
      target: new SqsQueue(this.queue, {
        deadLetterQueue: this.undelivered,
        maxEventAge: Duration.hours(24),
        retryAttempts: 185,
      }),
    });
    this.secretArn = this.addSecret(url, props.protectData);
    this.target = { url, secretId: this.secretArn };
  }

  private addUndelivered(): Queue {
    const queue = new Queue(this, 'Undelivered', {
      ...encrypted,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It is a dead-letter queue itself, which operators empty by replaying it.',
    });
    return queue;
  }

  private addSecret(url: string, protectData: boolean): string {
    const secret = new Secret(this, 'Secret', {
      description: `Signs webhooks for ${new URL(url).host}`,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'current',
        // Base64 of 33 bytes.
        passwordLength: 44,
        excludePunctuation: true,
      },
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'The receiver holds the same secret: both change it together, by hand.',
    });
    return secret.secretArn;
  }
}
