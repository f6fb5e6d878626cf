import { findStage } from '../../lib/stages.ts';
import { functionNames } from './permissions.ts';
import { EVERYTHING, resourcesOf, templateOf } from './stack-under-test.ts';

const TOPIC = 'AWS::SNS::Topic';
const SUBSCRIPTION = 'AWS::SNS::Subscription';

describe('alarms', () => {
  const template = templateOf('dev', EVERYTHING);
  const alarms = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  );
  const alarm = (name: string) =>
    alarms.find(({ AlarmName }) => AlarmName === `order-requests-dev-${name}`);
  const metricsOf = (name: string) =>
    JSON.stringify(alarm(name)?.Metrics ?? alarm(name)?.MetricName);

  test('have names that their sections in the manual are found by', () => {
    const names = alarms.map(({ AlarmName }) => AlarmName.replace('order-requests-dev-', ''));

    expect(names.sort()).toEqual(
      [
        ...functionNames.map((name) => `${name}-failing`),
        'api-server-errors',
        'changes-unreadable',
        'charge-failed',
        'deadline-executions-failed',
        'disputes-waiting',
        'files-not-kept',
        'movements-given-up',
        'mail-complaints',
        'mails-bouncing',
        'mails-lost',
        'movements-unsettled',
        'publish-events-late',
        'publish-events-set-aside',
        'refund-failed',
        'refund-short',
        'relay-timers-late',
        'relay-timers-set-aside',
        'requests-overdue',
        'stripe-news-lost',
        'sweep-missed',
        'sweep-silent',
        'sweep-truncated',
        'table-throttled',
        'uploads-unchecked',
        'verdicts-lost',
        'wake-ups-lost',
        'webhooks-late',
        'webhooks-undelivered',
      ].sort(),
    );
  });

  test('say what they mean and what to do first', () => {
    for (const { AlarmDescription } of alarms) expect(AlarmDescription).toMatch(/\. First: .+\.$/);
  });

  test('tell the topic, also when it is over', () => {
    const [topicId] = Object.keys(resourcesOf(template, TOPIC));

    for (const { AlarmActions, OKActions } of alarms) {
      expect([AlarmActions, OKActions]).toEqual([[{ Ref: topicId }], [{ Ref: topicId }]]);
    }
  });

  test.each(functionNames)('%s is watched for errors and throttles', (name) => {
    expect(metricsOf(`${name}-failing`)).toMatch(/"Errors".*"Throttles"/);
  });

  test.each(['relay-timers', 'publish-events'])('%s is watched for changes not relayed', (name) => {
    const metrics = metricsOf(`${name}-set-aside`);

    expect(metrics).toContain('OnFailureDestinationDeliveredEventCount');
    expect(metrics).toContain('DroppedEventCount');
    expect(metrics).toContain('DestinationDeliveryFailures');
    expect(alarm(`${name}-set-aside`).Threshold).toBe(1);
  });

  test('what they count of changes not relayed is switched on', () => {
    const mappings = Object.values(resourcesOf(template, 'AWS::Lambda::EventSourceMapping'));

    const fromTheTable = mappings.filter(({ Properties }) => Properties.StartingPosition);
    expect(fromTheTable).toHaveLength(2);
    for (const { Properties } of fromTheTable) {
      expect(Properties.MetricsConfig).toEqual({ Metrics: ['EventCount'] });
    }
  });

  test.each(['relay-timers', 'publish-events'])('%s is watched for falling behind', (name) => {
    expect(alarm(`${name}-late`)).toMatchObject({ MetricName: 'IteratorAge', Threshold: 300_000 });
  });

  test.each(['deadline-executions-failed', 'movements-given-up'])(
    '%s watches executions for failing and timing out',
    (name) => {
      expect(metricsOf(name)).toMatch(/ExecutionsFailed.*ExecutionsTimedOut/);
    },
  );

  test.each([
    ['charge-failed', 'ChargeFailed'],
    ['refund-failed', 'RefundFailed'],
    ['refund-short', 'RefundShort'],
    ['movements-unsettled', 'MovementsUnsettled'],
    ['requests-overdue', 'OverdueRequests'],
    ['sweep-truncated', 'SweepTruncated'],
  ])('%s is raised by the first %s of this stage', (name, MetricName) => {
    expect(alarm(name)).toMatchObject({
      Namespace: 'OrderRequests',
      MetricName,
      Statistic: 'Sum',
      Dimensions: [{ Name: 'service', Value: 'order-requests-dev' }],
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  test('a dispute is noticed that has waited for a moderator too long', () => {
    expect(alarm('disputes-waiting')).toMatchObject({
      MetricName: 'OldestContestedHours',
      Statistic: 'Maximum',
      Threshold: 72,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  test('a part of the orders that is no longer swept is noticed', () => {
    expect(alarm('sweep-silent')).toMatchObject({
      Threshold: 8,
      Statistic: 'SampleCount',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });
});

describe('the topic of alarms', () => {
  const thresholds = findStage('dev').alarms;
  const template = templateOf('dev', {
    alarms: { ...thresholds, notify: { email: 'ops@example.com' } },
  });

  test('is encrypted with a key that CloudWatch may use', () => {
    const [keyId] = Object.keys(resourcesOf(template, 'AWS::KMS::Key'));

    template.hasResourceProperties(TOPIC, {
      KmsMasterKeyId: { 'Fn::GetAtt': [keyId, 'Arn'] },
    });
    expect(JSON.stringify(resourcesOf(template, 'AWS::KMS::Key'))).toContain(
      'cloudwatch.amazonaws.com',
    );
  });

  test('mails to the address of the stage', () => {
    template.hasResourceProperties(SUBSCRIPTION, {
      Protocol: 'email',
      Endpoint: 'ops@example.com',
    });
  });

  test('is not made where the stage names one', () => {
    const topicArn = 'arn:aws:sns:eu-west-1:111122223333:ops';
    const elsewhere = templateOf('dev', {
      alarms: { ...thresholds, notify: { topicArn } },
    });

    elsewhere.resourceCountIs(TOPIC, 0);
    elsewhere.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: [topicArn] });
  });
});
