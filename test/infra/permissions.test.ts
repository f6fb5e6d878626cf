import { actionsOf, functionNames, functionsThatMay, permissionsOf } from './permissions.ts';
import { EVERYTHING, resourcesOf, templateOf } from './stack-under-test.ts';

describe('what functions may do', () => {
  const template = templateOf('dev', EVERYTHING);

  test('each has a role of its own', () => {
    const functions = Object.values(resourcesOf(template, 'AWS::Lambda::Function'));
    const roles = functions.map(({ Properties }) => JSON.stringify(Properties.Role));

    expect(new Set(roles).size).toBe(functions.length);
  });

  test('workflows and schedules take on their roles for this account only', () => {
    const trusts = Object.values(resourcesOf(template, 'AWS::IAM::Role'))
      .flatMap(({ Properties }) => Properties.AssumeRolePolicyDocument.Statement)
      .filter(({ Principal }) => Principal.Service !== 'lambda.amazonaws.com');

    expect(trusts).toHaveLength(4);
    for (const { Condition } of trusts) {
      expect(Condition).toEqual({
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      });
    }
  });

  test('no role takes a policy that AWS manages', () => {
    const roles = Object.values(resourcesOf(template, 'AWS::IAM::Role'));

    expect(roles.filter(({ Properties }) => Properties.ManagedPolicyArns)).toEqual([]);
  });

  test.each(functionNames)('%s may neither scan the table nor change items', (name) => {
    const actions = actionsOf(template, name, 'dynamodb');

    expect(actions).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Scan|Update|\*|PartiQL/)]),
    );
  });

  test('only set-availability may delete items', () => {
    expect(functionsThatMay(template, 'dynamodb:DeleteItem')).toEqual(['set-availability']);
    expect(actionsOf(template, 'set-availability', 'dynamodb')).toEqual([
      'BatchGetItem',
      'DeleteItem',
      'PutItem',
    ]);
  });

  test('only those that share out disputes may check what they do not write', () => {
    expect(functionsThatMay(template, 'dynamodb:ConditionCheckItem')).toEqual([
      ...['take-dispute', 'resolve-request'],
    ]);
  });

  test.each(['get-order', 'list-orders', 'get-history', 'get-request', 'get-availability'])(
    '%s only reads',
    (name) => {
      expect(actionsOf(template, name, 'dynamodb')).not.toContain('PutItem');
    },
  );

  test('only list-orders may query the indexes of the parties', () => {
    const queried = functionNames.filter((name) =>
      permissionsOf(template, name).some(({ on }) => /index\/by(Customer|Pro)/.test(on)),
    );

    expect(queried).toEqual(['list-orders']);
  });

  test('only the sweeper may query what is due', () => {
    const queried = functionNames.filter((name) =>
      permissionsOf(template, name).some(({ on }) => on.includes('index/due')),
    );

    expect(queried).toEqual(['sweep-overdue']);
  });

  test("only the desk's own route and the sweeper may query what is contested", () => {
    const queried = functionNames.filter((name) =>
      permissionsOf(template, name).some(({ on }) => on.includes('index/desk')),
    );

    expect(queried).toEqual(['list-contested', 'sweep-overdue']);
  });

  test('relays read the stream and never touch the table', () => {
    const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

    expect(actionsOf(template, 'relay-timers', 'dynamodb')).toEqual(stream);
    expect(actionsOf(template, 'publish-events', 'dynamodb')).toEqual(stream);
  });

  test('only relay-timers may start and stop executions', () => {
    expect(functionsThatMay(template, 'states:StartExecution')).toEqual(['relay-timers']);
    expect(functionsThatMay(template, 'states:StopExecution')).toEqual(['relay-timers']);
  });

  test('relay-timers may stop timers, but no movement of money', () => {
    const stops = permissionsOf(template, 'relay-timers').filter(
      ({ action }) => action === 'states:StopExecution',
    );

    expect(stops).toHaveLength(1);
    expect(stops[0]?.on).toContain('Deadline');
    expect(stops[0]?.on).not.toContain('Money');
  });

  test('only publish-events may publish events, and check-upload what a scanner is to hear', () => {
    expect(functionsThatMay(template, 'events:PutEvents')).toEqual([
      ...['check-upload', 'publish-events'],
    ]);
  });

  test('only those that deal with Stripe may read its keys', () => {
    const readers = functionNames.filter((name) =>
      permissionsOf(template, name).some(
        ({ action, on }) => action === 'secretsmanager:GetSecretValue' && on.includes('Stripe'),
      ),
    );

    expect(readers).toEqual(['receive-stripe-event', 'take-up-news', 'move-money']);
  });

  test('only tracing is allowed on everything', () => {
    const everywhere = functionNames
      .flatMap((name) => permissionsOf(template, name))
      .filter(({ on }) => on === '"*"')
      .map(({ action }) => action);

    expect([...new Set(everywhere)].sort()).toEqual([
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });
});
