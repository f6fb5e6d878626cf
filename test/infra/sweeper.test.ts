import { SWEEP_PARTS } from '../../lambdas/application/sweep-parts.ts';
import { resourcesOf, templateOf } from './stack-under-test.ts';

describe('the sweeper', () => {
  const template = templateOf('dev');
  const schedules = Object.entries(resourcesOf(template, 'AWS::Scheduler::Schedule'))
    .filter(([id]) => id.startsWith('Sweeper'))
    .map(([, { Properties }]) => Properties);
  const functions = Object.entries(resourcesOf(template, 'AWS::Lambda::Function'));
  const [sweepId, sweep] = functions.find(([id]) => id.startsWith('SweeperSweepOverdue')) ?? [];

  test('sweeps every part of the orders every 15 minutes', () => {
    const parts = schedules.map(({ Target }) => JSON.parse(Target.Input).part);
    expect(parts.sort()).toEqual(Array.from({ length: SWEEP_PARTS }, (_, part) => part));
    for (const schedule of schedules) {
      expect(schedule.ScheduleExpression).toBe('cron(5/15 * * * ? *)');
      expect(schedule.State).not.toBe('DISABLED');
      expect(schedule.Target.Arn).toEqual({ 'Fn::GetAtt': [sweepId, 'Arn'] });
    }
  });

  test('ends before the next sweep of the same part starts', () => {
    expect(sweep?.Properties.Timeout).toBeLessThan(15 * 60);
  });

  test('leaves a sweep that could not be started, or failed, in a queue', () => {
    const queueIds = Object.keys(resourcesOf(template, 'AWS::SQS::Queue'));
    const queueId = queueIds.find((id) => id.startsWith('Sweeper'));
    const queueArn = { 'Fn::GetAtt': [queueId, 'Arn'] };

    for (const { Target } of schedules) expect(Target.DeadLetterConfig).toEqual({ Arn: queueArn });
    expect(sweep?.Properties.DeadLetterConfig).toEqual({ TargetArn: queueArn });
  });

  test('is not started late for a sweep that the next one makes up for', () => {
    const retries = { MaximumEventAgeInSeconds: 15 * 60, MaximumRetryAttempts: 3 };
    for (const { Target } of schedules) expect(Target.RetryPolicy).toEqual(retries);
  });
});
