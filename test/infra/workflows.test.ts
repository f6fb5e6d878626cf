import { definitionOf, longestSeconds, type State } from './definitions.ts';
import { resourcesOf, templateOf } from './stack-under-test.ts';

const template = templateOf('dev');
const workflows = Object.values(resourcesOf(template, 'AWS::StepFunctions::StateMachine'));

describe('the deadline of a request', () => {
  const { StartAt, States } = definitionOf(template, 'Deadline');
  const wait = States[StartAt] as State;
  const expire = States[wait.Next as string] as State;

  test('waits until expiresAt, then calls expire-request', () => {
    expect(wait).toMatchObject({ Type: 'Wait', TimestampPath: '$.expiresAt' });
    expect(expire.Type).toBe('Task');
  });

  test('goes back to waiting when woken early, with its input as it was', () => {
    expect(expire.Catch).toEqual([
      { ErrorEquals: ['DeadlineNotReached'], ResultPath: null, Next: StartAt },
    ]);
  });

  test('does not take being early for a failure to be retried', () => {
    expect(expire.Retry[0]).toEqual({ ErrorEquals: ['DeadlineNotReached'], MaxAttempts: 0 });
  });

  test('tries again whatever else goes wrong, spread by jitter', () => {
    expect(expire.Retry[1]).toMatchObject({
      ErrorEquals: ['States.ALL'],
      MaxAttempts: 10,
      JitterStrategy: 'FULL',
    });
  });

  test('enters no more than two states, as each is billed', () => {
    expect(Object.keys(States)).toHaveLength(2);
  });
});

describe('the movement of money', () => {
  const { StartAt, States } = definitionOf(template, 'Money');
  const move = States[StartAt] as State;

  test('ends within 12 minutes, before the sweeper starts the next', () => {
    expect(longestSeconds(move)).toBeLessThanOrEqual(12 * 60);
  });

  test('is patient with a provider that is down, spread by jitter', () => {
    expect(move.Retry).toEqual([
      {
        ErrorEquals: ['States.ALL'],
        IntervalSeconds: 5,
        BackoffRate: 2,
        MaxDelaySeconds: 120,
        MaxAttempts: 7,
        JitterStrategy: 'FULL',
      },
    ]);
  });

  test('fails in sight when the outcome stays unknown', () => {
    expect(move.Catch).toEqual([{ ErrorEquals: ['States.ALL'], Next: 'MovementUnsettled' }]);
    expect(States.MovementUnsettled).toMatchObject({ Type: 'Fail', Error: 'MovementUnsettled' });
  });
});

describe('workflows', () => {
  test('are standard ones: no more than one of the same name runs', () => {
    expect(workflows.map(({ Properties }) => Properties.StateMachineType)).toEqual([
      'STANDARD',
      'STANDARD',
    ]);
  });

  test('log errors, and never the data of an execution', () => {
    for (const { Properties } of workflows) {
      expect(Properties.LoggingConfiguration).toMatchObject({
        Level: 'ERROR',
        IncludeExecutionData: false,
      });
    }
  });

  test('give a call more time than its function has, so that the function says what is wrong', () => {
    for (const id of ['Deadline', 'Money']) {
      const tasks = Object.values(definitionOf(template, id).States).filter(
        ({ Type }) => Type === 'Task',
      );

      expect(tasks.map(({ TimeoutSeconds }) => TimeoutSeconds)).toEqual([40]);
    }
  });
});
