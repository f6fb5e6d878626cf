import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

describe('the sweeper', () => {
  const template = templateOf('dev');
  const schedule = theOnly(template, 'AWS::Scheduler::Schedule').Properties;
  const functions = Object.entries(resourcesOf(template, 'AWS::Lambda::Function'));
  const [sweepId, sweep] = functions.find(([id]) => id.startsWith('SweeperSweepOverdue')) ?? [];

  test('sweeps every 15 minutes', () => {
    expect(schedule.ScheduleExpression).toBe('rate(15 minutes)');
    expect(schedule.State).not.toBe('DISABLED');
    expect(schedule.Target.Arn).toEqual({ 'Fn::GetAtt': [sweepId, 'Arn'] });
  });

  test('ends before the next sweep starts', () => {
    expect(sweep?.Properties.Timeout).toBeLessThan(15 * 60);
  });

  test('leaves a sweep that could not be started, or failed, in a queue', () => {
    const queueIds = Object.keys(resourcesOf(template, 'AWS::SQS::Queue'));
    const queueId = queueIds.find((id) => id.startsWith('Sweeper'));
    const queueArn = { 'Fn::GetAtt': [queueId, 'Arn'] };

    expect(schedule.Target.DeadLetterConfig).toEqual({ Arn: queueArn });
    expect(sweep?.Properties.DeadLetterConfig).toEqual({ TargetArn: queueArn });
  });

  test('is not started late for a sweep that the next one makes up for', () => {
    expect(schedule.Target.RetryPolicy).toEqual({
      MaximumEventAgeInSeconds: 15 * 60,
      MaximumRetryAttempts: 3,
    });
  });
});
