import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ShownMetric } from './shown-metric.ts';

/** Something to be told about. Its name is also that of its section in docs/operations.md. */
export interface AlarmSpec extends ShownMetric {
  readonly name: string;
  readonly meaning: string;
  readonly firstStep: string;
  /** Raised from this value on. */
  readonly threshold: number;
  /** Raised instead when less than the threshold was counted in three periods running. */
  readonly onSilence?: boolean;
}

export interface ServiceAlarmsProps {
  readonly topic: ITopic;
  readonly specs: readonly AlarmSpec[];
}

/** Tells the topic when something needs a human, and when it is over. */
export class ServiceAlarms extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, { topic, specs }: ServiceAlarmsProps) {
    super(scope, id);
    const action = new SnsAction(topic);
    this.alarms = specs.map((spec) => {
      const alarm = new Alarm(this, spec.name, {
        alarmName: `${Stack.of(this).stackName}-${spec.name}`,
        alarmDescription: `${spec.meaning} First: ${spec.firstStep}`,
        metric: spec.metric,
        ...(spec.onSilence ? silence(spec.threshold) : excess(spec.threshold)),
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
  }
}

const silence = (threshold: number) => ({
  threshold,
  comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  evaluationPeriods: 3,
  treatMissingData: TreatMissingData.BREACHING,
});

const excess = (threshold: number) => ({
  threshold,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  evaluationPeriods: 1,
  treatMissingData: TreatMissingData.NOT_BREACHING,
});
