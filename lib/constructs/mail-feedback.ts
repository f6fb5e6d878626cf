import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailFeedbackProps {
  readonly defaults: FunctionDefaults;
  readonly configurationSet: ConfigurationSet;
  readonly table: OrderTable;
}

const TIMEOUT = Duration.seconds(30);

/** An outage of this many tries, 3 minutes apart, is outlasted: an hour. */
const TRIES = 20;

/** Hears from SES of mail that came back or was called spam, and sends nothing more there. */
export class MailFeedback extends Construct {
  readonly deadLetters: Queue;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: MailFeedbackProps) {
    super(scope, id);
    const waiting = new WorkQueue(this, 'Reports', {
      tries: TRIES,
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
    });
    this.passOn(props.configurationSet, waiting);
    const stop = new ServiceFunction(this, 'StopMail', {
      defaults: props.defaults,
      name: 'stop-mail',
      description: 'Has nothing more sent to addresses that bounce or complain',
      timeout: TIMEOUT,
      memoryMb: 512,
      environment: { TABLE_NAME: props.table.tableName },
    });
    props.table.grant(stop.role, 'keepMail');
    waiting.feed(stop, { batchSize: 10, atOnce: 2 });
    this.deadLetters = waiting.deadLetters;
    this.alarms = stop.alarms;
  }

  /** SES tells the account's default bus, and no other. */
  private passOn(configurationSet: ConfigurationSet, waiting: WorkQueue): void {
    configurationSet.addEventDestination('Reports', {
      destination: EventDestination.eventBus(
        EventBus.fromEventBusName(this, 'DefaultBus', 'default'),
      ),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    new Rule(this, 'Rule', {
      description: 'Mail that came back or was called spam',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: {
          mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } },
        },
      },
      targets: [waiting.asTarget()],
    });
  }
}
