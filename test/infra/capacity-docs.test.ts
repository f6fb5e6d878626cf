import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGE_ALARMS, ALARM_NAMES, RELAY_PATIENCE_S } from '../../bench/capacity/world/alarms.ts';
import { TIMER_USE } from '../../bench/capacity/world/quotas.ts';
import { REQUEST_GROUPS } from '../../bench/capacity/world/request-groups.ts';
import { MOVEMENT_TRIES, movementPause } from '../../lambdas/application/movement-pauses.ts';
import { definitionOf, type State } from './definitions.ts';
import { resourcesOf, templateOf } from './stack-under-test.ts';

const root = join(__dirname, '../..');
/** Four times eight days are played, in some ten seconds of a processor. */
const PATIENCE_MS = 180_000;
jest.setTimeout(PATIENCE_MS);

const template = templateOf('prod');
const queued = templateOf('prod', { timers: 'scheduler' });

const alarms = new Map(
  [template, queued].flatMap((one) =>
    Object.values(resourcesOf(one, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => [
      Properties.AlarmName.replace('order-requests-prod-', '') as string,
      Properties,
    ]),
  ),
);

const mappingOf = (one: typeof template, functionId: string) =>
  Object.values(resourcesOf(one, 'AWS::Lambda::EventSourceMapping')).find(({ Properties }) =>
    Properties.FunctionName.Ref.startsWith(functionId),
  )?.Properties;

describe('docs/capacity.md', () => {
  it('shows what the bench makes of it now (else run `npm run bench -- capacity`)', () => {
    const document = readFileSync(join(root, 'docs/capacity.md'), 'utf8');
    // In a process of its own: a sandbox of the tests makes it five times as long.
    const made = execFileSync(process.execPath, [join(root, 'bench/capacity/made-anew.ts')], {
      input: document,
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    });

    expect(made).toBe(document);
  });
});

describe('the simulation', () => {
  it('knows no alarm that a stage does not have', () => {
    expect([...alarms.keys()]).toEqual(expect.arrayContaining([...ALARM_NAMES]));
  });

  it.each(Object.values(AGE_ALARMS))('rings $name when the stage does', ({ name, threshold }) => {
    expect(alarms.get(name)).toMatchObject({ Threshold: threshold * 1000, Period: 300 });
  });

  it('sets changes aside when the relay does, and relays one batch of a shard at a time', () => {
    expect(mappingOf(template, 'TimerRelay')).toMatchObject({
      MaximumRecordAgeInSeconds: RELAY_PATIENCE_S,
      ParallelizationFactor: 1,
    });
  });

  it('moves as much money at once as the queue does', () => {
    const { BatchSize, ScalingConfig } = mappingOf(queued, 'MoneyMoveMoney');

    expect(BatchSize).toBe(TIMER_USE.scheduler.triesPerCall);
    expect(BatchSize * ScalingConfig.MaximumConcurrency).toBe(TIMER_USE.scheduler.triesAtOnce);
  });

  it('tries as often as the workflow does, after the same pauses', () => {
    const { StartAt, States } = definitionOf(template, 'Money');
    const [retry] = (States[StartAt] as State).Retry;

    expect(retry).toMatchObject({ IntervalSeconds: 5, BackoffRate: 2, MaxDelaySeconds: 120 });
    expect(retry?.MaxAttempts).toBe(MOVEMENT_TRIES - 1);
    expect([1, 2, 5, 6, 7].map((tries) => movementPause(tries, 1))).toEqual([5, 10, 80, 120, 120]);
  });

  it('has all requests get the same number of reminders, as it counts timers', () => {
    expect(new Set(REQUEST_GROUPS.map(({ remindersAt }) => remindersAt.length)).size).toBe(1);
  });
});
