import { durationFrom } from '../../lambdas/runtime/durations.ts';
import { findStage, stackNameOf } from '../../lib/stages.ts';
import { customer, pro, type RequestType } from '../support/marketplace.ts';
import { deployedMarket } from './stack/deployed-market.ts';
import type { Outputs } from './stack/outputs.ts';
import type { UserPool } from './stack/people.ts';
import type { Subject } from './subject.ts';

interface Given extends Pick<Subject, 'lacks' | 'shortLivedToken'> {
  readonly stage: string;
}

/** Makes the people that the checks need, and asks the service how long its windows are. */
export const prepare = async (
  { stage, ...given }: Given,
  outputs: Outputs,
  pool: UserPool,
): Promise<Subject> => {
  const people = {
    customer: await pool.add('customer'),
    pro: await pool.add('pro'),
    moderator: await pool.add('moderator', { group: 'moderators' }),
    stranger: await pool.add('stranger'),
  };
  const backEndToken = await pool.backEndToken();
  const callers = { outputs, people, backEndToken };
  return {
    ...given,
    ...callers,
    stackName: stackNameOf(stage),
    windows: await windowsOf(deployedMarket(callers)),
    disputeReminder: disputeReminder(stage),
    timers: findStage(stage).timers,
    maxDaysAway: findStage(stage).availability?.maxDays,
    movesMoney: findStage(stage).payments !== 'stripe',
  };
};

interface AssistantEntry {
  readonly type: RequestType;
  readonly window: string;
}

const windowsOf = async (shop: ReturnType<typeof deployedMarket>): Promise<Subject['windows']> => {
  const orderId = await shop.place();
  const entries = await Promise.all(
    [customer, pro].map(async (party) => (await shop.order(orderId, party)).assistant),
  );
  const windows = entries
    .flat()
    .map(({ type, window }: AssistantEntry) => [type, secondsOf(window)] as const);
  return Object.fromEntries(windows) as Subject['windows'];
};

/** How long before a dispute's deadline a stage first reminds of it, in seconds. */
const disputeReminder = (stage: string): number | undefined => {
  const leads = findStage(stage).reminders.dispute.map(secondsOf);
  return leads.length > 0 ? Math.max(...leads) : undefined;
};

const secondsOf = (duration: string): number => durationFrom(duration).ms / 1000;
