import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MEMORY_MB } from '../memory.ts';
import type { OrderApi } from './order-api.ts';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import type { ServiceRole } from './service-role.ts';
import { sharedSecret } from './shared-secret.ts';

export interface UnsubscribingProps {
  readonly defaults: FunctionDefaults;
  readonly api: OrderApi;
  /** Where links lead: to the API, by the way of the page where there is one. */
  readonly origin: string;
  readonly table: OrderTable;
  readonly protectData: boolean;
}

const PATH = '/mail/unsubscribe';

/** Lets whoever holds the link of a mail stop reminders, without signing in. */
export class Unsubscribing extends Construct {
  /** What a function has to know that makes links. */
  readonly environment: Readonly<Record<string, string>>;
  readonly alarms: readonly AlarmSpec[];
  private readonly secretId: string;

  constructor(scope: Construct, id: string, { api, table, ...props }: UnsubscribingProps) {
    super(scope, id);
    this.secretId = sharedSecret(this, 'Secret', {
      description: 'Signs links in mails that stop reminders',
      generateSecretString: { passwordLength: 44, excludePunctuation: true },
      protectData: props.protectData,
      changedByHand: 'Links in mails that were sent would no longer hold.',
    });
    this.environment = {
      UNSUBSCRIBE_URL: `${props.origin}${PATH}`,
      UNSUBSCRIBE_SECRET_ID: this.secretId,
    };
    const unsubscribe = new ServiceFunction(this, 'Unsubscribe', {
      defaults: props.defaults,
      name: 'unsubscribe',
      description: 'Stops reminders by mail',
      timeout: Duration.seconds(10),
      memoryMb: MEMORY_MB.somebodyWaits,
      environment: { TABLE_NAME: table.tableName, ...this.environment },
    });
    this.grantSign(unsubscribe.role);
    table.grant(unsubscribe.role, 'keepMail');
    const reason = 'Mail clients have no token: the function checks the signature in the link.';
    for (const method of ['GET', 'POST']) {
      api.addPublicRoute(`${method} ${PATH}`, unsubscribe, reason);
    }
    this.alarms = unsubscribe.alarms;
  }

  /** Lets the role make links, and tell whether a link is one of ours. */
  grantSign(role: ServiceRole): void {
    role.allow(['secretsmanager:GetSecretValue'], this.secretId);
  }
}
