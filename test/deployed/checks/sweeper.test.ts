import { setTimeout as pause } from 'node:timers/promises';
import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { refunded } from '../stack/canceled-orders.ts';
import { checkIf, UNPAID } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { invoke } from '../stack/invoke.ts';
import { resourcesOf } from '../stack/outputs.ts';
import { sweeperSchedules } from '../stack/sweeper-schedules.ts';
import { waitFor, waitUntil } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

const SHORT_SECONDS = 10 * 60;
/** So long after the deadline a timer that was left would have woken. */
const LOST_AFTER_MS = 15_000;

jest.setTimeout((SHORT_SECONDS + 3 * 60) * 1000);

const subject = readSubject();
const shop = deployedMarket(subject);

/** Ends the timer of a request, as if it had been lost. */
const loseTimer = async (requestId: string): Promise<void> => {
  const resource = await resourcesOf(subject.stackName);
  const machine = resource('DeadlineWorkflowStateMachine');
  const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${requestId}`;
  await waitFor(60, () => new SFNClient().send(new StopExecutionCommand({ executionArn })));
};

/** Invokes what the schedules would invoke, with what they would say. */
const sweep = async (): Promise<void> => {
  const schedules = await sweeperSchedules(subject.stackName);
  await Promise.all(
    schedules.map(({ Target: { Arn = '', Input = '{}' } = {} }) => invoke(Arn, Input)),
  );
};

const isShort = subject.windows.cancellation <= SHORT_SECONDS;

checkIf(
  isShort && subject.movesMoney,
  isShort ? UNPAID : `the window of a cancellation is ${subject.windows.cancellation} seconds`,
)(
  'a deadline whose timer was lost is applied by the sweeper, and the money goes back',
  async () => {
    const orderId = await shop.place();
    const { body: request } = await shop.open(orderId, 'cancellation');
    await loseTimer(request.requestId);
    await waitUntil(request.expiresAt);
    await pause(LOST_AFTER_MS);
    expect(await shop.history(orderId)).toEqual(['order_placed', 'request_opened']);

    await sweep();

    await refunded(shop, orderId, 60);
  },
);

it('the sweeper that finds nothing does nothing', async () => {
  const orderId = await shop.place();
  const requestId = await shop.opened(orderId, 'change_time');

  await sweep();

  expect(await shop.request(orderId, requestId)).toMatchObject({ status: 'pending' });
});
