import { Construct } from 'constructs';
import type { MailSettings } from '../mail-settings.ts';
import type { StageConfig } from '../stage-config.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { mailAlarms, mailMetrics } from './mail-alarms.ts';
import { MailFeedback } from './mail-feedback.ts';
import { MailSender } from './mail-sender.ts';
import type { OrderApi } from './order-api.ts';
import type { OrderEvents } from './order-events.ts';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import type { FunctionDefaults } from './service-function.ts';
import type { ShownMetric } from './shown-metric.ts';
import { Unsubscribing } from './unsubscribing.ts';

export interface MailProps extends Pick<StageConfig, 'protectData'> {
  readonly defaults: FunctionDefaults;
  readonly api: OrderApi;
  readonly events: OrderEvents;
  readonly identity: IdentityProvider;
  readonly table: OrderTable;
  readonly mail: MailSettings;
  /** The page's address, or the API's where there is no page. */
  readonly origin: string;
}

/** Tells the parties by mail what happens to their orders, until they or their mail servers object. */
export class Mail extends Construct {
  readonly alarms: readonly AlarmSpec[];
  readonly shown: readonly ShownMetric[];
  readonly outputs: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { identity, protectData, ...props }: MailProps) {
    super(scope, id);
    const directory = identity.directory?.(this, protectData);
    if (!directory) throw new Error('Mail needs an identity provider that knows addresses');
    const unsubscribing = new Unsubscribing(this, 'Unsubscribing', { ...props, protectData });
    const sender = new MailSender(this, 'Sender', { ...props, directory, unsubscribing });
    const { configurationSet } = sender;
    const feedback = new MailFeedback(this, 'Feedback', { ...props, configurationSet });
    this.alarms = [
      ...[unsubscribing, sender, feedback].flatMap(({ alarms }) => alarms),
      ...mailAlarms(this, [sender.deadLetters, feedback.deadLetters]),
    ];
    this.shown = mailMetrics(this);
    this.outputs = directory.outputs;
  }
}
