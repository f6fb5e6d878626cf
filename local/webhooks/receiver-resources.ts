import { createHash } from 'node:crypto';
import { WEBHOOK_TRIES } from '../../lambdas/application/webhook-pauses.ts';
import { WEBHOOK_VISIBILITY_SECONDS } from '../../lib/webhook-settings.ts';
import { machineClock } from '../clock/machine-clock.ts';
import { arn } from '../template/pseudo-parameters.ts';
import type { Template, TemplateResource } from '../template/template.ts';
import type { Receiver } from './receivers.ts';

const attribute = (id: string, name: string) => ({ 'Fn::GetAtt': [id, name] });

/** What receivers share. */
interface Shared {
  readonly functionId: string;
  readonly busId: string;
}

/** The template with what a deployment would add to it for these receivers. */
export function withReceivers(template: Template, receivers: readonly Receiver[]): Template {
  const all = Object.entries(template.Resources);
  const [functionId, deliver] = all.find(([, resource]) => delivers(resource)) ?? [];
  const [busId] = all.find(([, { Type }]) => Type === 'AWS::Events::EventBus') ?? [];
  if (!functionId || !deliver || !busId) return template;
  const added = receivers.map((receiver) => resourcesOf(receiver, { functionId, busId }));
  const changed = { [functionId]: knowing(deliver, receivers) };
  return { ...template, Resources: Object.assign({}, template.Resources, changed, ...added) };
}

interface FunctionProperties {
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
}

const delivers = ({ Properties }: TemplateResource): boolean =>
  (Properties as FunctionProperties)?.Environment?.Variables?.WEBHOOK_RECEIVERS !== undefined;

/** The function that delivers, with its receivers, which may be on this machine. */
function knowing(deliver: TemplateResource, receivers: readonly Receiver[]): TemplateResource {
  const { Environment } = deliver.Properties as FunctionProperties;
  const targets = receivers.map(({ url }) => {
    const id = idOf(url);
    return [arn('sqs', id), { url, secretId: arn('secretsmanager', `secret:${id}`) }];
  });
  const Variables = {
    ...Environment?.Variables,
    WEBHOOK_RECEIVERS: JSON.stringify(Object.fromEntries(targets)),
    WEBHOOKS_MAY_BE_LOCAL: 'yes',
    // Receivers refuse what was signed at another time than theirs.
    [machineClock]: 'yes',
  };
  return { ...deliver, Properties: { ...deliver.Properties, Environment: { Variables } } };
}

const idOf = (url: string) =>
  `Webhook${createHash('sha256').update(url).digest('hex').slice(0, 8)}`;

/** As lib/constructs/webhook-receiver.ts makes them. */
function resourcesOf(
  { url, events, secret }: Receiver,
  { functionId, busId }: Shared,
): Readonly<Record<string, TemplateResource>> {
  const id = idOf(url);
  return {
    [`${id}DeadLetters`]: {
      Type: 'AWS::SQS::Queue',
      Properties: { MessageRetentionPeriod: 14 * 24 * 3600 },
    },
    [`${id}Queue`]: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: id,
        VisibilityTimeout: WEBHOOK_VISIBILITY_SECONDS,
        RedrivePolicy: {
          deadLetterTargetArn: attribute(`${id}DeadLetters`, 'Arn'),
          maxReceiveCount: WEBHOOK_TRIES,
        },
      },
    },
    [`${id}Secret`]: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { Name: id, SecretString: JSON.stringify({ current: secret }) },
    },
    [`${id}Rule`]: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { Ref: busId },
        EventPattern: { source: ['order-requests'], ...(events && { 'detail-type': events }) },
        Targets: [{ Id: 'Queue', Arn: attribute(`${id}Queue`, 'Arn') }],
      },
    },
    [`${id}Mapping`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: attribute(`${id}Queue`, 'Arn'),
        FunctionName: { Ref: functionId },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 5 },
      },
    },
  };
}
