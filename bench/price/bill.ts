import type { MeasuredCpu } from '../cpu/function-cpu.ts';
import { millisecondsAt } from '../support/lambda-cpu.ts';
import type { Counts, FunctionCounts } from './counts.ts';
import { COURSES, type CourseName } from './courses.ts';
import { GIGABYTE, LOG_EVENT_BYTES, PRICES } from './prices.ts';
import { COLD_PERCENT, WAIT_MS } from './waits.ts';

export type Item = keyof typeof PRICES;

/** What is billed, in the order in which bills are shown. */
export const ITEMS: Readonly<Record<Item, string>> = {
  apiCalls: 'API Gateway: calls',
  gigabytesOut: 'API Gateway: GB sent to clients',
  invocations: 'Lambda: invocations',
  gigabyteSeconds: 'Lambda: GB-seconds',
  writeUnits: 'DynamoDB: write units',
  readUnits: 'DynamoDB: read units',
  transitions: 'Step Functions: transitions',
  schedulesFired: 'EventBridge Scheduler: invocations',
  queueRequests: 'SQS: requests',
  events: 'EventBridge: events',
  gigabytesLogged: 'CloudWatch: GB of logs',
};

export type Amounts = Readonly<Record<Item, number>>;

/** What one request of a course uses of each item. */
export const amountsOf = (counts: Counts, cpu: MeasuredCpu): Amounts => {
  const functions = Object.entries(counts.functions);
  const sum = (of: (counts: FunctionCounts, name: string) => number) =>
    functions.reduce((total, [name, each]) => total + of(each, name), 0);
  const { apiCalls, writeUnits, readUnits, transitions, schedulesFired, queueRequests, events } =
    counts;
  return {
    ...{ apiCalls, writeUnits, readUnits, transitions, schedulesFired, queueRequests, events },
    gigabytesOut: counts.replyBytes / GIGABYTE,
    invocations: sum(({ invocations }) => invocations),
    gigabyteSeconds: sum((each, name) => gigabyteSecondsOf(each, cpuOf(cpu, name))),
    gigabytesLogged:
      (counts.accessLogBytes +
        apiCalls * LOG_EVENT_BYTES +
        sum(({ logBytes, logLines }) => logBytes + logLines * LOG_EVENT_BYTES)) /
      GIGABYTE,
  };
};

/** What an average request of the mix uses of each item. */
export const amountsOfMix = (
  courses: Readonly<Record<CourseName, Counts>>,
  cpu: MeasuredCpu,
): Amounts => {
  const shares = Object.entries(COURSES).map(([name, { percent }]) => ({
    share: percent / 100,
    amounts: amountsOf(courses[name as CourseName], cpu),
  }));
  const items = Object.keys(ITEMS) as Item[];
  const average = (item: Item) =>
    shares.reduce((sum, { share, amounts }) => sum + share * amounts[item], 0);
  return Object.fromEntries(items.map((item) => [item, average(item)])) as Amounts;
};

/** Dollars for so much of an item. */
export const dollars = (item: Item, amount: number): number => amount * PRICES[item];

/** Dollars for all of them. */
export const sumOf = (amounts: Amounts): number =>
  Object.entries(amounts).reduce((sum, [item, amount]) => sum + dollars(item as Item, amount), 0);

const gigabyteSecondsOf = (
  { invocations, calls, memoryMb }: FunctionCounts,
  { callMs, loadMs }: MeasuredCpu[string],
): number => {
  const waits = Object.entries(calls).map(([operation, times]) => times * waitOf(operation));
  const perInvocation = millisecondsAt(memoryMb, callMs + (loadMs * COLD_PERCENT) / 100);
  const ms = invocations * perInvocation + waits.reduce((sum, wait) => sum + wait, 0);
  return (ms / 1000) * (memoryMb / 1024);
};

const waitOf = (operation: string): number => {
  const wait = WAIT_MS[operation];
  if (wait === undefined) throw new Error(`How long ${operation} takes is not known`);
  return wait;
};

const cpuOf = (cpu: MeasuredCpu, name: string): MeasuredCpu[string] => {
  const measured = cpu[name];
  if (!measured) throw new Error(`The CPU time of ${name} was not measured: run bench -- cpu`);
  return measured;
};
