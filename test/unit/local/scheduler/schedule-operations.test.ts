import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { AwsEndpoint } from '../../../../local/aws-endpoint/aws-endpoint.ts';
import { functionArn, localSchedules } from '../../../support/local-schedules.ts';

const invoke = jest.fn().mockResolvedValue(null);
const local = localSchedules(invoke);
const { clock } = local;
const { schedules, commits, settled, close } = local.open();
const endpoint = new AwsEndpoint(schedules.operations, commits);
const server = createServer((request, response) => void endpoint.handle(request, response));
let client: SchedulerClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = new SchedulerClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: `http://127.0.0.1:${port}`,
  });
});

beforeEach(() => invoke.mockClear());

afterAll(async () => {
  client.destroy();
  server.close();
  await close();
  local.remove();
});

let count = 0;
const named = (): string => `wake-${++count}`;

const create = (changes: Partial<CreateScheduleCommandInput> = {}) =>
  client.send(
    new CreateScheduleCommand({
      Name: named(),
      GroupName: 'timers',
      ScheduleExpression: 'at(2026-03-02T09:00:00)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: { Arn: functionArn, RoleArn: 'arn:aws:iam:::role/wake', Input: '{"order":1}' },
      ...changes,
    }),
  );

const remove = (Name: string, GroupName = 'timers') =>
  client.send(new DeleteScheduleCommand({ Name, GroupName }));

it('CreateSchedule makes a schedule, and says its ARN', async () => {
  const { ScheduleArn } = await create({ Name: 'ord_1-4.2' });
  await remove('ord_1-4.2');

  expect(ScheduleArn).toBe('arn:aws:scheduler:us-east-1:000000000000:schedule/timers/ord_1-4.2');
});

it('CreateSchedule refuses a name that is taken, in this group only', async () => {
  const Name = named();
  await create({ Name });

  await expect(create({ Name })).rejects.toMatchObject({
    name: 'ConflictException',
    $metadata: { httpStatusCode: 409 },
  });
  await expect(create({ Name, GroupName: 'default' })).resolves.toBeDefined();
  await remove(Name);
  await remove(Name, 'default');
});

it('CreateSchedule knows a call that comes again by its token', async () => {
  const again = { Name: named(), ClientToken: 'once' };
  const first = await create(again);

  expect((await create(again)).ScheduleArn).toBe(first.ScheduleArn);
  await remove(again.Name);
});

it('DeleteSchedule deletes a schedule, so that it does not fire', async () => {
  const Name = named();
  await create({ Name });
  await remove(Name);
  clock.advance(3_600_000);
  await settled();

  expect(invoke).not.toHaveBeenCalled();
  clock.set('2026-03-02T08:00:00.000Z');
});

it('DeleteSchedule finds none that was never made, or has fired', async () => {
  const Name = named();
  await create({ Name });
  const others = [remove('never'), remove(Name, 'default')];
  clock.advance(3_600_000);
  await settled();
  clock.set('2026-03-02T08:00:00.000Z');

  for (const gone of [...others, remove(Name)]) {
    await expect(gone).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  }
});

const target = { Arn: functionArn, RoleArn: 'arn:aws:iam:::role/wake' };

it.each<[string, Partial<CreateScheduleCommandInput>, string]>([
  ['a group that there is not', { GroupName: 'others' }, 'ResourceNotFoundException'],
  ['a name of 65 characters', { Name: 'x'.repeat(65) }, 'ValidationException'],
  ['a name with a colon', { Name: 'a:b' }, 'ValidationException'],
  ['a time that is over', { ScheduleExpression: 'at(2026-03-02T08:00:00)' }, 'ValidationException'],
  ['no date', { ScheduleExpression: 'at(2026-02-31T25:00:00)' }, 'ValidationException'],
  ['milliseconds', { ScheduleExpression: 'at(2026-03-02T09:00:00.5)' }, 'ValidationException'],
  ['input that is no JSON', { Target: { ...target, Input: 'x' } }, 'ValidationException'],
  ['a rate, which it does not play', { ScheduleExpression: 'rate(1 hour)' }, 'ValidationException'],
  ['to be kept, which it does not play', { ActionAfterCompletion: 'NONE' }, 'ValidationException'],
])('CreateSchedule refuses %s', async (_, changes, name) => {
  await expect(create(changes)).rejects.toMatchObject({ name });
});

it('what it does not play is said by its name', async () => {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { address, port } = server.address() as AddressInfo;
  const reply = await fetch(`http://${address}:${port}/schedule-groups/timers?x=1`);

  expect(await reply.json()).toEqual({
    __type: 'UnknownOperationException',
    message: 'the local runner does not play GET /schedule-groups/timers',
  });
  expect(stderr).toHaveBeenCalledTimes(1);
});
