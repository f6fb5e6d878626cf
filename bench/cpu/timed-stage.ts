import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FunctionLog } from '../../local/functions/function-log.ts';
import type { LocalFunction } from '../../local/functions/local-function.ts';
import { ChangeFeed } from '../support/change-feed.ts';
import { deployStage, functionsOf } from '../support/deployed-stage.ts';
import { startEmbeddedDatabase } from '../support/embedded-table.ts';

export interface TimedFunction extends Pick<LocalFunction, 'settings'> {
  /** Folder of its bundle. */
  readonly bundle: string;
  /** CPU milliseconds of each call so far. */
  readonly cpuMs: readonly number[];
}

/**
 * The stage `prod`, with timers by schedules, which take the relay more calls. What it calls has
 * processes of its own, so that this one's CPU time is the functions'.
 */
export interface TimedStage {
  /** By logical name. */
  readonly functions: ReadonlyMap<string, TimedFunction>;
  invoke(name: string, event: object): Promise<unknown>;
  feedOf(orderId: string): ChangeFeed;
  stop(): Promise<void>;
}

export const startTimedStage = async (): Promise<TimedStage> => {
  const database = await startEmbeddedDatabase();
  const services = fork(join(import.meta.dirname, 'canned-services.ts'));
  const others = await addressOf(services);
  const addresses = { dynamodb: database.endpoint, s3: others, others };
  const log = new FunctionLog(join(tmpdir(), 'order-requests-bench.log'));
  const stage = await deployStage({ timers: 'scheduler' }, { addresses, log });
  const tableName = await database.addTableOf(stage.stack);
  const functions = new Map(
    functionsOf(stage).map(({ name, deployed, bundle }) => [
      name,
      { deployed, settings: deployed.settings, bundle, cpuMs: [] as number[] },
    ]),
  );
  return {
    functions,
    invoke: async (name, event) => {
      const called = functions.get(name);
      const before = process.cpuUsage();
      const result = await called?.deployed.invoke(event);
      const { user, system } = process.cpuUsage(before);
      called?.cpuMs.push((user + system) / 1000);
      return result;
    },
    feedOf: (orderId) => new ChangeFeed(database.endpoint, tableName, orderId),
    stop: async () => {
      services.disconnect();
      await once(services, 'exit');
      await database.stop();
      stage.dispose();
    },
  };
};

const addressOf = async (services: ChildProcess): Promise<string> => {
  const [address] = await once(services, 'message');
  return String(address);
};
