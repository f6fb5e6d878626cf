import { join } from 'node:path';
import { Dynoxide } from '../../local/dynamodb/dynoxide.ts';
import { DynamodbLocal } from '../dynamodb-local/dynamodb-local.ts';

/** A DynamoDB in a process of its own. */
export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Whether the tests run on the official DynamoDB Local, and not on the embedded engine. */
export const onDynamodbLocal = process.env.TEST_DATABASE === 'dynamodb-local';

/** The engine that the tests run on, with its data in a folder. */
export const startEngine = (folder: string): Promise<Engine> =>
  onDynamodbLocal ? DynamodbLocal.start(folder) : Dynoxide.start(join(folder, 'dynamodb.db'));
