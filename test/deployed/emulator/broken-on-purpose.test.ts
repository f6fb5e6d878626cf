import {
  type GetScheduleCommandOutput,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { runChecks } from '../run-checks.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { output } from '../stack/outputs.ts';
import { relayChange } from '../stack/relay-change.ts';
import { silentRequest } from '../stack/silent-request.ts';
import { sweeperSchedules } from '../stack/sweeper-schedules.ts';
import { startPermission } from '../stack/timers.ts';
import { waitUntil } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';
import { takePermission } from './permissions.ts';

jest.setTimeout(6 * 60_000);

const subject = readSubject();
const shop = deployedMarket(subject);
const timerRelay = output(subject.outputs, 'TimerRelayName');

const silent = silentRequest(subject, shop);

let schedules: readonly GetScheduleCommandOutput[] = [];

const setSchedule = async (
  schedule: GetScheduleCommandOutput,
  expression = schedule.ScheduleExpression,
) => {
  const { Name, FlexibleTimeWindow, Target } = schedule;
  const change = { Name, FlexibleTimeWindow, Target, ScheduleExpression: expression };
  await new SchedulerClient().send(new UpdateScheduleCommand(change));
};

const sweepAt = (expression?: string) =>
  Promise.all(schedules.map((schedule) => setSchedule(schedule, expression)));

/** What is opened while the relay may not start timers: two orders that stay as they are. */
const opened: { orderId: string; expiresAt: string }[] = [];

// On a slow machine the sweeper would come by, and mend what is broken here.
beforeAll(async () => {
  schedules = await sweeperSchedules(subject.stackName);
  await sweepAt('rate(1 day)');
});

afterAll(async () => {
  await sweepAt();
});

it('the checks notice when one permission is taken from one role', async () => {
  const giveBack = await takePermission(timerRelay, startPermission(subject));
  try {
    opened.push(await silent.open(), await silent.open());

    const report = await runChecks(subject, {
      files: 'test/deployed/checks/silence',
      names: silent.type,
      quiet: true,
    });

    expect(report).toMatchObject({ passed: 0, failed: 1 });
  } finally {
    await giveBack();
  }
});

it('a change that the relay has given up is relayed from the table, and its deadline is applied', async () => {
  const [lost = { orderId: '', expiresAt: '' }] = opened;
  await waitUntil(lost.expiresAt);
  expect(await shop.history(lost.orderId)).toEqual(['order_placed', 'request_opened']);

  await relayChange(subject, timerRelay, { orderId: lost.orderId, version: 2 });

  await silent.applied(lost.orderId, 60);
});

it('the schedules have the sweeper apply what nobody else did', async () => {
  const [, lost = { orderId: '', expiresAt: '' }] = opened;
  expect(await shop.history(lost.orderId)).toEqual(['order_placed', 'request_opened']);

  await sweepAt('rate(1 minute)');

  await silent.applied(lost.orderId, 150);
});
