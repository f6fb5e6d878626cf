import type { StageConfig } from '../../lib/stage-config.ts';
import type { Functions } from '../../local/functions/functions.ts';
import { readMachines } from '../../local/step-functions/machine.ts';
import { ChangeFeed } from '../support/change-feed.ts';
import { deployStage } from '../support/deployed-stage.ts';
import { startEmbeddedDatabase } from '../support/embedded-table.ts';
import { startMeteringProxy } from '../support/metering-proxy.ts';
import type { Counts } from './counts.ts';
import { Executions } from './executions.ts';
import { Meter } from './meter.ts';
import { type MeteredApi, meteredApi } from './metered-api.ts';
import { type MeteredFunctions, meteredFunctions } from './metered-functions.ts';
import { MeteredLog } from './metered-log.ts';
import { MeteredQueues } from './metered-queues.ts';
import { MeteredStream } from './metered-stream.ts';
import { Schedules } from './schedules.ts';
import { putEvents, type Reached, serviceCalls } from './service-calls.ts';
import { startServiceReplies } from './service-replies.ts';

/** A deployed stage whose every use is counted, in a time of its own. */
export interface MeteredStage {
  readonly api: MeteredApi;
  /** Follows the changes of this order from now on. */
  follow(orderId: string): void;
  /** Does all that is due, and what comes of it. */
  settle(): Promise<void>;
  /** When something is due next; infinite if nothing is. */
  nextDue(): number;
  take(): Counts;
  stop(): Promise<void>;
}

/** Deploys the stage `prod` with some settings changed. Everything runs in this process, one thing at a time. */
export const startMeteredStage = async (changed: Partial<StageConfig>): Promise<MeteredStage> => {
  const meter = new Meter();
  const schedules = new Schedules();
  const database = await startEmbeddedDatabase();
  const proxy = await startMeteringProxy(database.endpoint, (operation) => meter.called(operation));
  const calls = serviceCalls(() => reached);
  const services = await startServiceReplies(calls, meter);
  const addresses = { dynamodb: proxy.endpoint, s3: services.endpoint, others: services.endpoint };
  const stage = await deployStage(changed, { addresses, log: new MeteredLog(meter) });
  const tableName = await database.addTableOf(stage.stack);
  const functions = meteredFunctions(stage, meter);
  const bus = { put: (entries: unknown) => putEvents(meter, entries as object[]) };
  const machines = readMachines(stage.stack, {
    functions: functions as Pick<Functions, 'get'>,
    bus,
  });
  const executions = new Executions(machines, (count) => meter.add('transitions', count));
  const queues = new MeteredQueues(stage.stack, functions, meter);
  const reached: Reached = { meter, schedules, executions, queues };
  const stream = new MeteredStream(stage.stack, functions);
  const pass = async (): Promise<number> =>
    (await stream.relay()) +
    (await queues.work()) +
    (await executions.wake()) +
    (await fireDue(schedules, functions, meter));

  return {
    api: meteredApi(stage.stack, functions, meter),
    follow: (orderId) => stream.follow(new ChangeFeed(database.endpoint, tableName, orderId)),
    settle: async () => {
      while ((await pass()) > 0);
    },
    nextDue: () => Math.min(executions.next(), schedules.next()),
    take: () => {
      const { readUnits, writeUnits } = proxy.take();
      return { ...meter.take(), readUnits, writeUnits };
    },
    stop: async () => {
      stream.close();
      await services.stop();
      await proxy.stop();
      await database.stop();
      stage.dispose();
    },
  };
};

/** Calls what schedules that are due are to call; returns how many they were. */
const fireDue = async (
  schedules: Schedules,
  functions: MeteredFunctions,
  meter: Meter,
): Promise<number> => {
  const due = schedules.takeDue();
  for (const { Target: target } of due) {
    meter.add('schedulesFired');
    if (target.EventBridgeParameters) putEvents(meter, [target]);
    else await functions.get(target.Arn).invoke(JSON.parse(target.Input ?? '{}'));
  }
  return due.length;
};
