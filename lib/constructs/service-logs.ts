import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';

export type LogSettings = Pick<StageConfig, 'logRetentionDays' | 'protectData'>;

/** With whether runs are traced. */
export type TraceSettings = LogSettings & Pick<StageConfig, 'tracing'>;

/** Whether a stage logs of every call that it was made, or only of what goes wrong. */
export const logsEveryCall = ({ logLevel }: Pick<StageConfig, 'logLevel'>): boolean =>
  logLevel === 'DEBUG' || logLevel === 'INFO';

/** A log group that is kept as long as the stage says, and outlives the stack where data is protected. */
export class ServiceLogs extends LogGroup {
  constructor(scope: Construct, id: string, settings: LogSettings) {
    super(scope, id, {
      retention: settings.logRetentionDays as RetentionDays,
      removalPolicy: settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
