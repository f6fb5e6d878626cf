import { join } from 'node:path';
import { Dynoxide } from '../../local/dynamodb/dynoxide.ts';
import { DynamodbLocal } from '../dynamodb-local/dynamodb-local.ts';

/** A DynamoDB in a process of its own. */
export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const onDynamodbLocal = process.env.TEST_DATABASE === 'dynamodb-local';

/** The engine that the tests run on; the embedded one needs a folder. */
export const startEngine = (folder: string): Promise<Engine> =>
  onDynamodbLocal ? DynamodbLocal.start() : Dynoxide.start(join(folder, 'dynamodb.db'));

/** Engines that are no part of a runner, by the data directory that they belong to. */
const engines = new Map<string, Promise<Engine>>();

/** What a runner on this data directory is told of its database: nothing of the embedded one. */
export const databaseSettings = async (dataDirectory: string): Promise<Record<string, string>> => {
  if (!onDynamodbLocal) return {};
  const engine = engines.get(dataDirectory) ?? startEngine(dataDirectory);
  engines.set(dataDirectory, engine);
  return { AWS_ENDPOINT_URL_DYNAMODB: (await engine).endpoint };
};

/** Ends the engine that belongs to a data directory, and with it the data. */
export const disposeDatabase = async (dataDirectory: string): Promise<void> => {
  const engine = engines.get(dataDirectory);
  engines.delete(dataDirectory);
  await (await engine)?.stop();
};
