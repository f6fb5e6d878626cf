import { durationFrom } from '../../lambdas/runtime/durations.ts';
import { findStage } from '../../lib/stages.ts';
import { customer, pro, type RequestType } from '../support/marketplace.ts';
import { deployedMarket } from './stack/deployed-market.ts';
import type { Outputs } from './stack/outputs.ts';
import type { UserPool } from './stack/people.ts';
import type { Subject } from './subject.ts';

type Given = Pick<Subject, 'stackName' | 'lacks' | 'disputeReminder' | 'shortLivedToken'>;

/** Makes the people that the checks need, and asks the service how long its windows are. */
export const prepare = async (given: Given, outputs: Outputs, pool: UserPool): Promise<Subject> => {
  const people = {
    customer: await pool.add('customer'),
    pro: await pool.add('pro'),
    moderator: await pool.add('moderator', { group: 'moderators' }),
    stranger: await pool.add('stranger'),
  };
  const backEndToken = await pool.backEndToken();
  const subject = { ...given, outputs, people, backEndToken, windows: UNKNOWN };
  return { ...subject, windows: await windowsOf(deployedMarket(subject)) };
};

const UNKNOWN = {
  additional_work: 0,
  change_time: 0,
  progress_update: 0,
  cancellation: 0,
  dispute: 0,
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
  return { ...UNKNOWN, ...Object.fromEntries(windows) };
};

/** How long before a dispute's deadline a stage first reminds of it, in seconds. */
export const disputeReminder = (stage: string): number | undefined => {
  const leads = findStage(stage).reminders.dispute.map(secondsOf);
  return leads.length > 0 ? Math.max(...leads) : undefined;
};

const secondsOf = (duration: string): number => durationFrom(duration).ms / 1000;
