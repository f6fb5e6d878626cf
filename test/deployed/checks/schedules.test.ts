import { opener } from '../../support/marketplace.ts';
import { checkIf } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { findSchedule, mayDo } from '../stack/schedules.ts';
import { latestSeconds } from '../stack/timers.ts';
import { waitFor, waitUntil } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

const SHORT_SECONDS = 10 * 60;
const RELAYED_WITHIN_SECONDS = 30;

jest.setTimeout((SHORT_SECONDS + 3 * 60) * 1000);

const subject = readSubject();
const shop = deployedMarket(subject);
const isScheduled = subject.timers === 'scheduler';
const UNSCHEDULED = 'its timers are executions';

/** A request with what it is told by, and the name of its schedule. */
const opened = async () => {
  const orderId = await shop.place();
  const { requestId, expiresAt } = (await shop.open(orderId, 'change_time')).body;
  const path = `/v1/orders/${orderId}/requests/${requestId}`;
  return { orderId, path, expiresAt, schedule: `${requestId}-deadline` };
};

const there = (name: string) =>
  waitFor(RELAYED_WITHIN_SECONDS, async () => {
    const schedule = await findSchedule(subject, name);
    if (schedule) return schedule;
    throw new Error(`There is no schedule ${name}`);
  });

const gone = (name: string, withinSeconds: number) =>
  waitFor(withinSeconds, async () => expect(await findSchedule(subject, name)).toBeUndefined());

checkIf(isScheduled, UNSCHEDULED)(
  'a request has a schedule that may wake at its deadline, until it is withdrawn',
  async () => {
    const { orderId, path, expiresAt, schedule } = await opened();
    const made = await there(schedule);
    await shop.post(`${path}/withdraw`, opener.change_time);

    expect(made).toMatchObject({
      ScheduleExpression: `at(${expiresAt.replace('Z', ')')}`,
      ActionAfterCompletion: 'DELETE',
      Target: { Input: JSON.stringify({ orderId, expiresAt }) },
    });
    expect(await mayDo(made, 'lambda:InvokeFunction')).toBe(true);
    expect(await mayDo(made, 'lambda:DeleteFunction')).toBe(false);
    await gone(schedule, RELAYED_WITHIN_SECONDS);
  },
);

const { change_time: window } = subject.windows;

checkIf(
  isScheduled && window <= SHORT_SECONDS,
  isScheduled ? `the window of a change of time is ${window} seconds` : UNSCHEDULED,
)('a schedule is gone when it has woken', async () => {
  const { expiresAt, schedule } = await opened();
  await there(schedule);
  await waitUntil(expiresAt);

  await gone(schedule, latestSeconds(subject));
});
