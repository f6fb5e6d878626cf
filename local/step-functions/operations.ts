import { randomUUID } from 'node:crypto';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { Operation } from '../aws-endpoint/operation.ts';
import type { Engine } from './engine.ts';
import type { Execution } from './execution.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';

interface StepFunctions {
  readonly journal: Journal;
  readonly machines: ReadonlyMap<string, Machine>;
  readonly engine: Engine;
  readonly now: () => number;
}

/** The calls of Step Functions that functions make. */
export function stepFunctionsOperations(around: StepFunctions): Record<string, Operation> {
  return {
    'AWSStepFunctions.StartExecution': (input) => startExecution(input, around),
    'AWSStepFunctions.StopExecution': (input) => stopExecution(input, around),
    'AWSStepFunctions.DescribeExecution': (input) => describeExecution(input, around),
  };
}

function startExecution(
  request: Record<string, unknown>,
  { journal, machines, engine, now }: StepFunctions,
): object {
  const { stateMachineArn, name = randomUUID(), input = '{}' } = request;
  const machine = machines.get(String(stateMachineArn));
  if (!machine) {
    throw new AwsError('StateMachineDoesNotExist', `there is no ${String(stateMachineArn)}`);
  }
  if (typeof name !== 'string' || !/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/.test(name)) {
    throw new AwsError('InvalidName', `"${String(name)}" cannot name an execution`);
  }
  const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
  const startedAt = now();
  const entry = enterFirstState(machine, String(input), startedAt);
  const execution = { arn, machineArn: machine.arn, name, input: String(input), startedAt };
  if (!journal.start({ ...execution, ...entry })) {
    return sameExecution(find(journal, arn), execution.input);
  }
  engine.notice(entry);
  return { executionArn: arn, startDate: startedAt / 1000 };
}

/** Starting a running execution again with the same input is no mistake. */
function sameExecution({ arn, status, input, startedAt }: Execution, given: string): object {
  if (status === 'RUNNING' && input === given) {
    return { executionArn: arn, startDate: startedAt / 1000 };
  }
  throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
}

function enterFirstState(machine: Machine, input: string, now: number) {
  try {
    return machine.entry(machine.startAt, JSON.parse(input), now);
  } catch (error) {
    throw new AwsError('InvalidExecutionInput', (error as Error).message);
  }
}

function stopExecution(
  { executionArn, error, cause }: Record<string, unknown>,
  { journal, now }: StepFunctions,
): object {
  const arn = String(executionArn);
  const stoppedAt = now();
  const stopped = journal.close(arn, {
    ...{ status: 'ABORTED', stoppedAt },
    ...(typeof error === 'string' && { error }),
    ...(typeof cause === 'string' && { cause }),
  });
  const stopDate = stopped ? stoppedAt : find(journal, arn).stoppedAt;
  return { stopDate: (stopDate ?? stoppedAt) / 1000 };
}

function describeExecution(
  { executionArn }: Record<string, unknown>,
  { journal }: StepFunctions,
): object {
  const execution = find(journal, executionArn);
  const { arn, machineArn, name, status, startedAt, stoppedAt, input } = execution;
  const { output, error, cause } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    ...{ name, status, input },
    startDate: startedAt / 1000,
    ...(stoppedAt !== null && { stopDate: stoppedAt / 1000 }),
    ...(output !== null && { output }),
    ...(error !== null && { error }),
    ...(cause !== null && { cause }),
  };
}

function find(journal: Journal, arn: unknown): Execution {
  const found = journal.find(String(arn));
  if (found) return found;
  throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${String(arn)}'`);
}
