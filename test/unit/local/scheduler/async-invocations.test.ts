import { functionArn, localSchedules } from '../../../support/local-schedules.ts';

const MINUTE = 60_000;
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

const settled = () => open.invocations.settled(performance.now() + 5000);
const afterMinutes = (minutes: number) => {
  local.clock.advance(minutes * MINUTE);
  return settled();
};

it('gives a function an event once if it handles it', async () => {
  open.invocations.send(functionArn, '{"order":1}');
  await settled();
  await afterMinutes(60);

  expect(invoke.mock.calls).toEqual([[{ order: 1 }]]);
});

it('tries twice more, after one minute and after two', async () => {
  invoke.mockRejectedValueOnce(new Error('down')).mockRejectedValueOnce(new Error('down'));
  open.invocations.send(functionArn, '{"order":1}');
  const times: number[] = [];
  for (let minutes = 0; minutes < 5; minutes += 1) {
    await afterMinutes(minutes === 0 ? 0 : 1);
    times.push(invoke.mock.calls.length);
  }

  expect(times).toEqual([1, 2, 2, 3, 3]);
  expect(open.letters.receive(1)).toEqual([]);
});

it('sends an event that failed thrice to the dead letters of the function', async () => {
  invoke.mockRejectedValue(new Error('broken'));
  open.invocations.send(functionArn, '{"order":1}');
  await settled();
  await afterMinutes(1);
  await afterMinutes(2);
  await afterMinutes(60);

  expect(invoke).toHaveBeenCalledTimes(3);
  expect(open.letters.receive(2)).toMatchObject([{ body: '{"order":1}' }]);
});

it('gives an event again that was being handled when the process ended', async () => {
  invoke.mockReturnValueOnce(new Promise(() => {}));
  open.invocations.send(functionArn, '{"order":1}');
  open.invocations.wake();
  await open.commits.join();
  open.database.close();
  open = local.open();
  await settled();

  expect(invoke.mock.calls).toEqual([[{ order: 1 }], [{ order: 1 }]]);
});

it('runs some at once, and goes on when one ends', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  invoke.mockReturnValue(released);
  for (let order = 0; order < 100; order += 1) open.invocations.send(functionArn, '{}');
  open.invocations.wake();

  expect(invoke).toHaveBeenCalledTimes(32);
  release();
  await settled();
  expect(invoke).toHaveBeenCalledTimes(100);
});
