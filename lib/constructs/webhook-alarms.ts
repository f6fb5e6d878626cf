import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { lettersIn } from './dead-letter-queue.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { sumOf } from './service-metrics.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

const period = Duration.minutes(5);

/** Events that wait so long have not been tried three times: those that have do not count any more. */
const LATE = Duration.minutes(15);

/** Tells of webhooks that were given up, and of receivers that are slower than events come. */
export function webhookAlarms(receivers: readonly WebhookReceiver[]): readonly AlarmSpec[] {
  if (receivers.length === 0) return [];
  return [
    {
      name: 'webhooks-undelivered',
      meaning: 'A receiver did not take a webhook for a day; it lies in a dead-letter queue.',
      firstStep: 'Read why in the log of deliver-webhook; when the receiver is back, replay them.',
      metric: sumOf({
        name: 'webhooks-undelivered',
        period,
        parts: byReceiver(receivers, ({ deadLetters }) => lettersIn(deadLetters)),
      }),
      graph: 'undeliveredWebhooks',
      label: 'Webhooks',
      threshold: 1,
    },
    {
      name: 'webhooks-late',
      meaning: `Webhooks wait for their first tries for over ${LATE.toMinutes()} minutes.`,
      firstStep: 'Read in the log of deliver-webhook whether a receiver is slow or nothing runs.',
      metric: longest(
        byReceiver(receivers, ({ queue }) =>
          queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period }),
        ),
      ),
      graph: 'webhookDelay',
      label: 'Oldest',
      threshold: LATE.toSeconds(),
    },
  ];
}

function byReceiver(
  receivers: readonly WebhookReceiver[],
  metricOf: (receiver: WebhookReceiver) => IMetric,
): Readonly<Record<string, IMetric>> {
  const pairs = receivers.map((receiver) => [receiver.node.id, metricOf(receiver)] as const);
  return Object.fromEntries(pairs);
}

function longest(parts: Readonly<Record<string, IMetric>>): MathExpression {
  const usingMetrics = Object.fromEntries(
    Object.entries(parts).map(([part, metric]) => [`webhooks_late_${part}`, metric]),
  );
  const expression = `MAX([${Object.keys(usingMetrics).join(', ')}])`;
  return new MathExpression({ expression, usingMetrics, period });
}
