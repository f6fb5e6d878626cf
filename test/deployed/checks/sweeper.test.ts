import { setTimeout as pause } from 'node:timers/promises';
import { SWEEPS } from '../../../lib/sweeps.ts';
import { checkIf } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { invoke } from '../stack/invoke.ts';
import { silentRequest } from '../stack/silent-request.ts';
import { sweeperSchedules } from '../stack/sweeper-schedules.ts';
import { latestSeconds, loseTimer } from '../stack/timers.ts';
import { waitFor, waitUntil } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

const SHORT_SECONDS = 10 * 60;
const RETRIED_FOR_SECONDS = 20;
/** A run that has been scheduled takes a moment. */
const STARTED_WITHIN_MS = 15_000;

jest.setTimeout((SHORT_SECONDS + 5 * 60) * 1000);

const subject = readSubject();
const shop = deployedMarket(subject);

/** Invokes what the schedules would invoke, with what they would say, and again as they would. */
const sweep = async (): Promise<void> => {
  const schedules = await sweeperSchedules(subject.stackName);
  await Promise.all(
    schedules.map(({ Target: { Arn = '', Input = '{}' } = {} }) =>
      waitFor(RETRIED_FOR_SECONDS, () => invoke(Arn, Input)),
    ),
  );
};

/** Whether the sweeper's own schedule comes by between two instants, in epoch milliseconds. */
const sweepsBetween = (from: number, to: number): boolean => {
  const sweepsUntil = (instant: number) =>
    Math.floor((instant / 60_000 - SWEEPS.minutesPast) / SWEEPS.everyMinutes);
  return sweepsUntil(from) < sweepsUntil(to);
};

/** Has nobody else look after what is opened now, when it is due. */
const outOfSchedule = async (): Promise<void> => {
  const latestMs = latestSeconds(subject) * 1000;
  const due = Date.now() + window * 1000;
  const isSwept = sweepsBetween(due - STARTED_WITHIN_MS, due + latestMs);
  if (isSwept) await pause(latestMs + STARTED_WITHIN_MS);
};

const silent = silentRequest(subject, shop);
const window = subject.windows[silent.type];

checkIf(window <= SHORT_SECONDS, `the window of a ${silent.type} is ${window} seconds`)(
  'a deadline whose timer was lost is applied by the sweeper, and any money goes back',
  async () => {
    await outOfSchedule();
    const { orderId, requestId, expiresAt } = await silent.open();
    await loseTimer(subject, requestId);
    await waitUntil(expiresAt);
    await pause(latestSeconds(subject) * 1000);
    expect(await shop.history(orderId)).toEqual(['order_placed', 'request_opened']);

    await sweep();

    await silent.applied(orderId, 60);
  },
);

it('the sweeper that finds nothing does nothing', async () => {
  const orderId = await shop.place();
  const requestId = await shop.opened(orderId, 'change_time');

  await sweep();

  expect(await shop.request(orderId, requestId)).toMatchObject({ status: 'pending' });
});
