import { Duration } from 'aws-cdk-lib';
import { type MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { EventSourceMapping, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { AlarmSpec } from './service-alarms.ts';
import { serviceMetric, sumOf } from './service-metrics.ts';

export interface RelayAlarmsProps {
  /** Start of the alarms' names. */
  readonly name: string;
  readonly relay: LambdaFunction;
  readonly mapping: EventSourceMapping;
  /** How old a change may become before somebody is told. */
  readonly relayDelaySeconds: number;
}

const period = Duration.minutes(5);

/** Tells of changes that are relayed late, or not at all. */
export function relayAlarms(props: RelayAlarmsProps): readonly AlarmSpec[] {
  return [
    {
      name: `${props.name}-set-aside`,
      meaning: `Changes could not be relayed by ${props.name} and were put into the failure bucket.`,
      firstStep: "Mend the cause told in the function's log, then replay the records.",
      metric: setAside(props),
      graph: 'setAside',
      label: props.name,
      threshold: 1,
    },
    {
      name: `${props.name}-late`,
      meaning: `Changes wait for ${props.name} longer than ${props.relayDelaySeconds} seconds.`,
      firstStep: "Read the function's log for a record that is retried, and look for throttling.",
      metric: props.relay.metric('IteratorAge', { statistic: 'Maximum', period }),
      graph: 'relayDelay',
      label: props.name,
      threshold: props.relayDelaySeconds * 1000,
    },
  ];
}

/** Tells of changes that the relays passed over because they could not read them. */
export function unreadableAlarm(scope: Construct): AlarmSpec {
  return {
    name: 'changes-unreadable',
    meaning: 'A change could not be read by the relays and was passed over; it stays in the table.',
    firstStep: "Read why in the relays' logs, mend it, and relay the change from the table.",
    metric: serviceMetric(scope, { metricName: 'ChangesUnreadable', statistic: 'Sum', period }),
    graph: 'setAside',
    label: 'unreadable',
    threshold: 1,
  };
}

/** Records that went to the bucket, and those that did not even get there. */
function setAside({ name, relay, mapping }: RelayAlarmsProps): MathExpression {
  const countedByMapping = (metricName: string) =>
    new Metric({
      namespace: 'AWS/Lambda',
      metricName,
      dimensionsMap: { EventSourceMappingUUID: mapping.eventSourceMappingId },
      statistic: 'Sum',
      period,
    });
  return sumOf({
    name,
    period,
    parts: {
      kept: countedByMapping('OnFailureDestinationDeliveredEventCount'),
      dropped: countedByMapping('DroppedEventCount'),
      lost: relay.metric('DestinationDeliveryFailures', { statistic: 'Sum', period }),
    },
  });
}
