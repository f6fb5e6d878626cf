import type { Template } from 'aws-cdk-lib/assertions';
import { resourcesOf } from './stack-under-test.ts';

interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly BackoffRate: number;
  readonly MaxDelaySeconds: number;
  readonly MaxAttempts: number;
  readonly JitterStrategy?: string;
}

export interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly TimestampPath?: string;
  readonly Resource?: string;
  readonly Parameters?: unknown;
  readonly ResultPath?: null;
  readonly Default?: string;
  readonly Choices?: readonly { Variable: string; IsPresent: boolean; Next: string }[];
  readonly TimeoutSeconds: number;
  readonly Retry: readonly Retrier[];
  readonly Catch: readonly { ErrorEquals: string[]; Next: string; ResultPath?: null }[];
}

export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** The definition of the state machine whose logical id begins so, with references left out. */
export function definitionOf(template: Template, idStart: string): Definition {
  const machines = Object.entries(resourcesOf(template, 'AWS::StepFunctions::StateMachine'));
  const [, machine] = machines.find(([id]) => id.startsWith(idStart)) ?? [];
  if (!machine) throw new Error(`No state machine ${idStart}…`);
  const [, parts] = machine.Properties.DefinitionString['Fn::Join'];
  return JSON.parse(
    parts.map((part: unknown) => (typeof part === 'string' ? part : 'it')).join(''),
  );
}

/** How long a task lasts at most when every try times out and no retry is shortened by jitter. */
export function longestSeconds({ Retry, TimeoutSeconds }: State): number {
  const [retrier] = Retry;
  if (!retrier) return TimeoutSeconds;
  const pauses = Array.from({ length: retrier.MaxAttempts }, (_, retry) =>
    Math.min(retrier.IntervalSeconds * retrier.BackoffRate ** retry, retrier.MaxDelaySeconds),
  );
  const paused = pauses.reduce((sum, pause) => sum + pause, 0);
  return paused + (retrier.MaxAttempts + 1) * TimeoutSeconds;
}
