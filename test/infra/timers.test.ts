import { actionsOf, permissionsOf, permissionsOfRole } from './permissions.ts';
import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

const MACHINE = 'AWS::StepFunctions::StateMachine';
const GROUP = 'AWS::Scheduler::ScheduleGroup';

const byExecutions = templateOf('dev');
const bySchedules = templateOf('dev', { timers: 'scheduler', payments: 'http' });
const group: string = theOnly(bySchedules, GROUP).Properties.Name;

describe('timers by schedules', () => {
  const relay = theOnly(bySchedules, 'AWS::Lambda::Function', 'TimerRelay');
  const { Variables } = relay.Properties.Environment;

  test('are made in a group of the stage', () => {
    expect(group).toMatch(/^orderrequestsdev-/);
    expect(JSON.stringify(Variables.DEADLINE_SCHEDULES)).toContain(group);
  });

  test('are made, stopped and handed their role by relay-timers alone, in that group', () => {
    const own = permissionsOf(bySchedules, 'relay-timers').filter(({ action }) =>
      /^(scheduler|iam|states):/.test(action),
    );

    expect(own.map(({ action }) => action).sort()).toEqual([
      'iam:PassRole',
      'scheduler:CreateSchedule',
      'scheduler:DeleteSchedule',
      'states:StopExecution',
    ]);
    for (const { action, on } of own) {
      if (action.startsWith('scheduler:')) expect(on).toContain(`:schedule/${group}/*`);
    }
  });

  test('may wake expire-request, publish reminders, keep what failed, and nothing else', () => {
    const actions = permissionsOfRole(bySchedules, 'DeadlineSchedulesRole').map(
      ({ action }) => action,
    );

    expect(actions.sort()).toEqual([
      'events:PutEvents',
      'lambda:InvokeFunction',
      'sqs:SendMessage',
    ]);
  });

  test('give a reminder up before the deadline, as the shortest lead is five minutes', () => {
    const targets = JSON.stringify(Variables.DEADLINE_SCHEDULES).replaceAll('\\', '');
    const remind = targets.slice(targets.indexOf('"remind"'));

    expect(remind).toContain('"MaximumEventAgeInSeconds":240');
  });

  test('keep wake-ups that failed, whether they were delivered or not', () => {
    const [missed] = Object.keys(resourcesOf(bySchedules, 'AWS::SQS::Queue')).filter((id) =>
      id.startsWith('DeadlineMissed'),
    );
    const expire = theOnly(bySchedules, 'AWS::Lambda::Function', 'DeadlineExpireRequest');

    expect(expire.Properties.DeadLetterConfig).toEqual({
      TargetArn: { 'Fn::GetAtt': [missed, 'Arn'] },
    });
    expect(JSON.stringify(Variables.DEADLINE_SCHEDULES)).toContain(missed);
  });
});

describe('movements by messages', () => {
  test('wait in a queue that move-money reads, and hides again for a pause', () => {
    expect(actionsOf(bySchedules, 'move-money', 'sqs')).toEqual([
      ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'],
    ]);
  });

  test('are put there by relay-timers alone', () => {
    expect(actionsOf(bySchedules, 'relay-timers', 'sqs')).toEqual(['SendMessage']);
  });

  test('are given up after a round of tries, for the sweeper to start the next', () => {
    bySchedules.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { maxReceiveCount: 8 },
      VisibilityTimeout: 180,
    });
  });

  test('need no state machine', () => {
    expect(Object.keys(resourcesOf(bySchedules, MACHINE))).toEqual([
      expect.stringMatching(/^Deadline/),
    ]);
  });
});

describe('a stage that is changed over', () => {
  test.each([
    ['to schedules', bySchedules],
    ['to executions', byExecutions],
  ])('%s keeps what wakes at the deadlines that are open', (_, template) => {
    expect(Object.keys(resourcesOf(template, MACHINE))).toContainEqual(
      expect.stringMatching(/^DeadlineWorkflow/),
    );
    expect(theOnly(template, GROUP).Properties.Name).toBe(group);
  });

  test('to schedules keeps the very state machine in which executions wait', () => {
    const idOf = (template: typeof byExecutions) =>
      Object.keys(resourcesOf(template, MACHINE)).find((id) => id.startsWith('Deadline'));

    expect(idOf(bySchedules)).toBe(idOf(byExecutions));
  });

  test('to executions can still stop schedules, and makes no more of them', () => {
    expect(actionsOf(byExecutions, 'relay-timers', 'scheduler')).toEqual(['DeleteSchedule']);
    expect(actionsOf(byExecutions, 'relay-timers', 'iam')).toEqual([]);
  });
});
