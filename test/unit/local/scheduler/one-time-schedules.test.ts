import {
  busArn,
  functionArn,
  lettersArn,
  localSchedules,
  stackWithoutGroup,
} from '../../../support/local-schedules.ts';

const invoke = jest.fn();
let local: ReturnType<typeof localSchedules>;
let open: ReturnType<typeof local.open>;

beforeEach(() => {
  invoke.mockReset().mockResolvedValue(null);
  local = localSchedules(invoke);
  open = local.open();
});

afterEach(async () => {
  await open.close();
  local.remove();
});

const HOUR = 3_600_000;
const RoleArn = 'arn:aws:iam:::role/wake';
let count = 0;

/** Makes a schedule that is due in so many hours. */
const schedule = (hours: number, target: object, expression?: string): void => {
  const at = new Date(local.clock.now() + hours * HOUR).toISOString().slice(0, 19);
  open.schedules.operations['POST /schedules/{Name}']?.({
    Name: `schedule-${++count}`,
    GroupName: 'timers',
    ScheduleExpression: expression ?? `at(${at})`,
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: { RoleArn, ...target },
  });
};

const call = (order: number) => ({ Arn: functionArn, Input: JSON.stringify({ order }) });
const tell = (DetailType: string) => ({
  Arn: busArn,
  EventBridgeParameters: { DetailType, Source: 'order-requests' },
  Input: '{"order":1}',
});

const afterHours = async (hours: number): Promise<void> => {
  local.clock.advance(hours * HOUR);
  await open.settled();
};

/** As after `kill -9` and a start. */
const restart = async (stack?: typeof stackWithoutGroup): Promise<void> => {
  await open.close();
  open = local.open(stack);
};

it('gives a function its input when the time has come, once', async () => {
  schedule(2, call(1));
  await afterHours(1);
  expect(invoke).not.toHaveBeenCalled();
  await afterHours(1);
  await afterHours(100);

  expect(invoke.mock.calls).toEqual([[{ order: 1 }]]);
});

it('puts an event on the bus', async () => {
  schedule(2, tell('reminder'));
  await afterHours(2);

  expect(open.log.after(0)).toMatchObject([
    { source: 'order-requests', detailType: 'reminder', detail: { order: 1 } },
  ]);
});

it('fires in the order of times, whatever the order of making, when the clock leaps', async () => {
  schedule(3, tell('third'));
  schedule(1, tell('first'));
  schedule(2, tell('second'));
  await afterHours(48);

  const told = open.log.after(0).map(({ detailType }) => detailType);
  expect(told).toEqual(['first', 'second', 'third']);
});

it('waits for what is due within a second, because deadlines are whole seconds', async () => {
  schedule(1, call(1));
  local.clock.advance(HOUR - 1);
  setTimeout(() => local.clock.advance(1), 5);
  await open.settled();

  expect(invoke).toHaveBeenCalledTimes(1);
});

it('wakes by itself, also for one that comes before those that it knows', async () => {
  const { promise: called, resolve } = Promise.withResolvers<void>();
  invoke.mockImplementation(async () => resolve());
  schedule(2, call(1));
  local.clock.advance(HOUR - 20);
  const soon = new Date(local.clock.now() + 20).toISOString().slice(0, 19);
  schedule(0, call(2), `at(${soon})`);
  setTimeout(() => local.clock.advance(20), 5);

  await called;
  expect(invoke.mock.calls).toEqual([[{ order: 2 }]]);
});

it('fires thousands that are due together', async () => {
  for (let order = 0; order < 2000; order += 1) schedule(1, call(order));
  await afterHours(1);

  expect(new Set(invoke.mock.calls.map(([{ order }]) => order)).size).toBe(2000);
});

it('outlives the process', async () => {
  schedule(1, call(1));
  await restart();
  await afterHours(1);

  expect(invoke).toHaveBeenCalledTimes(1);
});

it('goes with its group', async () => {
  schedule(1, call(1));
  await restart(stackWithoutGroup);
  await restart();
  await afterHours(1);

  expect(invoke).not.toHaveBeenCalled();
});

it.each([
  ['function', { Arn: `${functionArn}-2` }],
  ['bus', { ...tell('reminder'), Arn: `${busArn}-2` }],
  ['detail that the bus takes', { ...tell('reminder'), Input: '[]' }],
])('sends its input to the dead letters if there is no %s', async (_, target) => {
  schedule(1, { Input: '{}', ...target, DeadLetterConfig: { Arn: lettersArn } });
  await afterHours(1);

  const Input = 'Input' in target ? target.Input : '{}';
  expect(open.letters.receive(2)).toMatchObject([{ body: Input }]);
});
