import type { Template } from 'aws-cdk-lib/assertions';
import type { StageConfig } from '../../lib/stage-config.ts';
import { findStage } from '../../lib/stages.ts';
import { definitionOf, longestSeconds, type State } from './definitions.ts';
import { permissionsOfRole } from './permissions.ts';
import { resourcesOf, templateOf } from './stack-under-test.ts';

const template = templateOf('dev');
const workflows = Object.values(resourcesOf(template, 'AWS::StepFunctions::StateMachine'));

const noReminders = Object.fromEntries(
  Object.keys(findStage('dev').reminders).map((type) => [type, [] as string[]]),
) as unknown as StageConfig['reminders'];

describe('the deadline of a request', () => {
  const { States } = definitionOf(template, 'Deadline');
  const { WaitUntilDeadline: wait, Expire: expire } = States as Record<string, State>;

  test('waits until expiresAt, then calls expire-request', () => {
    expect(wait).toMatchObject({
      Type: 'Wait',
      TimestampPath: '$.expiresAt',
      Next: 'Expire',
    });
    expect(expire?.Type).toBe('Task');
  });

  test('goes back to waiting when woken early, with its input as it was', () => {
    expect(expire?.Catch).toEqual([
      { ErrorEquals: ['DeadlineNotReached'], ResultPath: null, Next: 'WaitUntilDeadline' },
    ]);
  });

  test('does not take being early for a failure to be retried', () => {
    expect(expire?.Retry[0]).toEqual({ ErrorEquals: ['DeadlineNotReached'], MaxAttempts: 0 });
  });

  test('tries again whatever else goes wrong, spread by jitter', () => {
    expect(expire?.Retry[1]).toMatchObject({
      ErrorEquals: ['States.ALL'],
      MaxAttempts: 10,
      JitterStrategy: 'FULL',
    });
  });

  test('enters no more than two states without reminders, as each is billed', () => {
    const { StartAt, States } = definitionOf(
      templateOf('dev', { reminders: noReminders }),
      'Deadline',
    );

    expect(StartAt).toBe('WaitUntilDeadline');
    expect(Object.keys(States)).toEqual(['WaitUntilDeadline', 'Expire']);
  });
});

describe('reminders before the deadline', () => {
  const reminders = { ...noReminders, dispute: ['P3D', 'PT48H', 'PT6H'], change_time: ['PT1H'] };
  const withThree = templateOf('dev', { reminders });
  const { StartAt, States } = definitionOf(withThree, 'Deadline');
  const stateOf = (name: string) => States[name] as State;
  const places = [0, 1, 2];

  test('begin with the first that the request has, or with the wait for the deadline', () => {
    expect(stateOf(StartAt)).toEqual({
      Type: 'Choice',
      Choices: [2, 1, 0].map((place) => ({
        Variable: `$.reminders[${place}]`,
        IsPresent: true,
        Next: `WaitToRemind${place}`,
      })),
      Default: 'WaitUntilDeadline',
    });
  });

  test.each(places)('wait for the time of the one in place %i, publish it, and go on', (place) => {
    const next = place === 0 ? 'WaitUntilDeadline' : `WaitToRemind${place - 1}`;

    expect(stateOf(`WaitToRemind${place}`)).toEqual({
      Type: 'Wait',
      TimestampPath: `$.reminders[${place}].at`,
      Next: `Remind${place}`,
    });
    expect(stateOf(`Remind${place}`)).toMatchObject({
      Resource: 'arn:it:states:::events:putEvents',
      Parameters: {
        Entries: [
          {
            'Detail.$': `$.reminders[${place}]`,
            'DetailType.$': `$.reminders[${place}].event`,
            EventBusName: 'it',
            Source: 'order-requests',
          },
        ],
      },
      Next: next,
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: next }],
    });
  });

  test.each(places)('leave the input as it was: place %i', (place) => {
    expect(stateOf(`Remind${place}`).ResultPath).toBeNull();
  });

  test.each(places)(
    'are given up in less than five minutes, the shortest lead: place %i',
    (place) => {
      const remind = stateOf(`Remind${place}`);

      expect(remind.Retry).toEqual([expect.objectContaining({ JitterStrategy: 'FULL' })]);
      expect(longestSeconds(remind)).toBeLessThan(5 * 60);
    },
  );

  test('have no more states than the longest list asks for', () => {
    expect(Object.keys(States)).toHaveLength(1 + 3 * 2 + 2);
  });

  test('are told to relay-timers, by type', () => {
    const settings = Object.values(resourcesOf(withThree, 'AWS::Lambda::Function'))
      .map(({ Properties }) => Properties.Environment.Variables.REMINDERS)
      .filter((setting) => setting !== undefined);

    expect(settings.map((setting) => JSON.parse(setting))).toEqual([reminders]);
  });
});

describe('what the workflow of a deadline may do', () => {
  const published = (of: Template) =>
    permissionsOfRole(of, 'DeadlineWorkflowRole').filter(({ action }) =>
      action.startsWith('events:'),
    );

  test('is to publish on the one bus', () => {
    const [bus] = Object.keys(resourcesOf(template, 'AWS::Events::EventBus'));

    expect(published(template)).toEqual([
      { action: 'events:PutEvents', on: JSON.stringify({ 'Fn::GetAtt': [bus, 'Arn'] }) },
    ]);
  });

  test('is not to publish when nobody is to be reminded', () => {
    expect(published(templateOf('dev', { reminders: noReminders }))).toEqual([]);
  });

  test('the workflow that moves money may not publish', () => {
    const actions = permissionsOfRole(template, 'MoneyWorkflowRole').map(({ action }) => action);

    expect(actions).toContain('lambda:InvokeFunction');
    expect(actions).not.toContain('events:PutEvents');
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
        ({ Type, Resource }) => Type === 'Task' && !Resource?.includes(':::'),
      );

      expect(tasks.map(({ TimeoutSeconds }) => TimeoutSeconds)).toEqual([40]);
    }
  });
});
