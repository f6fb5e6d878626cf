import { Duration, Stack } from 'aws-cdk-lib';
import { ConfigurationSet, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MAIL_EVENTS } from '../../lambdas/application/mail/mail-events.ts';
import { type MailSettings, sendingIdentities } from '../mail-settings.ts';
import type { Directory } from './identity-provider.ts';
import type { OrderEvents } from './order-events.ts';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import type { Unsubscribing } from './unsubscribing.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailSenderProps {
  readonly defaults: FunctionDefaults;
  readonly directory: Directory;
  readonly events: OrderEvents;
  readonly mail: MailSettings;
  readonly origin: string;
  readonly table: OrderTable;
  readonly unsubscribing: Unsubscribing;
}

/** Less than the minute for which a mail is claimed. */
const TIMEOUT = Duration.seconds(45);

/** An outage of this many tries, four and a half minutes apart, is outlasted: three hours. */
const TRIES = 40;

/** Events that make mail, a queue where they wait, and the function that writes and sends it. */
export class MailSender extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly deadLetters: Queue;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: MailSenderProps) {
    super(scope, id);
    const { events, directory, mail, table, unsubscribing } = props;
    // Addresses of which SES itself knows that they bounce or complain are left alone as well.
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const waiting = this.addQueue(events);
    const send = new ServiceFunction(this, 'SendMail', {
      defaults: props.defaults,
      name: 'send-mail',
      description: 'Mails what happens to orders to those whom it concerns',
      timeout: TIMEOUT,
      memoryMb: 1024,
      environment: {
        TABLE_NAME: table.tableName,
        MAIL_FROM: mail.from,
        ...(mail.replyTo && { MAIL_REPLY_TO: mail.replyTo }),
        MAIL_CONFIGURATION_SET: this.configurationSet.configurationSetName,
        ORDER_URL: mail.orderUrl ?? `${props.origin}/orders/{orderId}`,
        ...directory.environment,
        ...unsubscribing.environment,
      },
    });
    directory.grantFind(send.role);
    unsubscribing.grantSign(send.role);
    table.grant(send.role, 'readItems', 'keepMail');
    send.role.allow(['ses:SendEmail'], ...this.sendingArns(mail.from));
    waiting.feed(send, { batchSize: 10, atOnce: 2 });
    this.deadLetters = waiting.deadLetters;
    this.alarms = send.alarms;
  }

  private addQueue(events: OrderEvents): WorkQueue {
    const waiting = new WorkQueue(this, 'Mails', {
      tries: TRIES,
      // As long as AWS advises for a function that reads from it.
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
    });
    events.addRule(this, 'Rule', {
      description: 'Events that make mail',
      detailType: MAIL_EVENTS,
      target: waiting.asTarget(),
    });
    return waiting;
  }

  private sendingArns(from: string): readonly string[] {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    return [
      ...sendingIdentities(from).map((identity) => arn('identity', identity)),
      arn('configuration-set', this.configurationSet.configurationSetName),
    ];
  }
}
