import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionLimitExceeded,
  InvalidExecutionInput,
  SFNClient,
  SFNServiceException,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { deadlineExecutions } from '../../../../lambdas/adapters/timers/step-functions/deadline-executions.ts';
import { movementExecutions } from '../../../../lambdas/adapters/timers/step-functions/movement-executions.ts';
import { TimersFull, Unavailable } from '../../../../lambdas/application/failures.ts';

const ARN = 'arn:aws:states:eu-central-1:111122223333';
const stepFunctions = mockClient(SFNClient);
const client = new SFNClient({});
const deadlines = deadlineExecutions(client, `${ARN}:stateMachine:RequestDeadline`);
const startMovement = movementExecutions(client, `${ARN}:stateMachine:MoveMoney`);

const service = { $metadata: { httpStatusCode: 400 }, message: 'from Step Functions' };
const throttled = new SFNServiceException({
  ...service,
  name: 'ThrottlingException',
  $fault: 'client',
});

const input = {
  orderId: 'order-1',
  expiresAt: '2026-03-04T09:00:01Z',
  reminders: [],
};
const deadline = { name: 'order-1-3', ...input };
const movement = { orderId: 'order-1', movementId: 'refund-order-1-3', attempt: 2 };

const inputsOf = (command: typeof StartExecutionCommand | typeof StopExecutionCommand) =>
  stepFunctions
    .commandCalls(command as typeof StartExecutionCommand)
    .map(({ args }) => args[0].input);

beforeEach(() => {
  stepFunctions.reset();
  stepFunctions.resolves({});
});

describe('starting a deadline', () => {
  it('starts an execution that is named by the deadline and knows when to wake up', async () => {
    await deadlines.start(deadline);

    expect(inputsOf(StartExecutionCommand)).toEqual([
      {
        stateMachineArn: `${ARN}:stateMachine:RequestDeadline`,
        name: 'order-1-3',
        input: JSON.stringify(input),
      },
    ]);
  });

  it('is done when it has been started before', async () => {
    stepFunctions.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(service));

    await expect(deadlines.start(deadline)).resolves.toBeUndefined();
  });
});

describe('starting a movement', () => {
  it('names the execution by movement and attempt, so that a next attempt can start', async () => {
    await startMovement(movement);

    expect(inputsOf(StartExecutionCommand)).toEqual([
      {
        stateMachineArn: `${ARN}:stateMachine:MoveMoney`,
        name: 'refund-order-1-3-2',
        input: JSON.stringify(movement),
      },
    ]);
  });

  it('is done when this attempt has been started before', async () => {
    stepFunctions.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(service));

    await expect(startMovement(movement)).resolves.toBeUndefined();
  });
});

describe('stopping a deadline', () => {
  it('stops the execution of the request', async () => {
    await expect(deadlines.stop('order-1-3')).resolves.toBe(true);

    expect(inputsOf(StopExecutionCommand)).toEqual([
      {
        executionArn: `${ARN}:execution:RequestDeadline:order-1-3`,
        cause: 'Nothing waits for this deadline any more',
      },
    ]);
  });

  it('tells when there is none', async () => {
    stepFunctions.on(StopExecutionCommand).rejects(new ExecutionDoesNotExist(service));

    await expect(deadlines.stop('order-1-3')).resolves.toBe(false);
  });
});

describe('a failure', () => {
  const calls = {
    start: () => deadlines.start(deadline),
    move: () => startMovement(movement),
    stop: () => deadlines.stop('order-1-3'),
  };

  it.each(Object.entries(calls))('that passes is named so: %s', async (_, call) => {
    stepFunctions.rejects(throttled);

    await expect(call()).rejects.toThrow(Unavailable);
  });

  it.each([
    new StateMachineDoesNotExist(service),
    new InvalidExecutionInput(service),
    new ExecutionDoesNotExist(service),
    new TypeError('undefined is not a function'),
  ])('of a start that will not pass stays as it is: $name', async (error) => {
    stepFunctions.rejects(error);

    await expect(deadlines.start(deadline)).rejects.toBe(error);
  });

  it('of a stop is not excused by what excuses a start', async () => {
    const error = new ExecutionAlreadyExists(service);
    stepFunctions.rejects(error);

    await expect(deadlines.stop('order-1-3')).rejects.toBe(error);
  });

  it('for too many open executions says so', async () => {
    stepFunctions.rejects(new ExecutionLimitExceeded(service));

    await expect(deadlines.start(deadline)).rejects.toThrow(TimersFull);
  });
});
