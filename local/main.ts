import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './assembly/project.ts';
import { synthesize } from './assembly/synthesize.ts';
import { useDatabase } from './dynamodb/database-server.ts';
import { Dynoxide } from './dynamodb/dynoxide.ts';
import { isPortTaken } from './http/listen.ts';
import { PreparedServer } from './http/prepared-server.ts';
import { endWithParent } from './process/watch-parent.ts';
import { startRunner } from './runner.ts';
import { readSettings, StartError } from './settings.ts';
import { takeExclusiveLock } from './storage/exclusive-lock.ts';

/** A runner that was just killed may hold its folder for a moment longer. */
const lockTimeoutMs = 3000;
const stopWithinMs = 4500;

async function main(): Promise<void> {
  endWithParent();
  const settings = readSettings(process.env);
  const { dataDirectory, dynamodbEndpoint, calendar, page, payments, timers } = settings;
  const front = await holdPort('PORT', settings.port);
  const stripe = payments === 'stripe' && (await holdPort('STRIPE_PORT', settings.stripePort));
  holdFolder(dataDirectory);
  const assemblyDirectory = synthesize(projectRoot, {
    PAYMENTS: payments,
    TIMERS: timers,
    ...(calendar && { CALENDAR: calendar }),
    ...(page && { PAGE: page }),
  });
  const databaseServer = dynamodbEndpoint
    ? useDatabase(dynamodbEndpoint)
    : await Dynoxide.start(join(dataDirectory, 'dynamodb.db'));
  databaseServer.onUnexpectedEnd(() => fail(new Error('the embedded DynamoDB ended')));
  const stop = await startRunner({
    ...{ assemblyDirectory, dataDirectory, databaseServer, front },
    ...(stripe && { stripe }),
    openApiFile: join(projectRoot, 'docs/openapi.json'),
    onError: fail,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(stop));
  process.stdout.write(`Order Requests is ready at ${front.address}\n`);
  if (stripe) process.stdout.write(`Its double of Stripe listens at ${stripe.address}\n`);
}

async function holdPort(variable: string, port: number): Promise<PreparedServer> {
  try {
    return await PreparedServer.listen(port);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    throw new StartError(`Port ${port} is taken: set ${variable} to another one.`);
  }
}

/** Two runners on one folder would undo each other's work. */
function holdFolder(dataDirectory: string): void {
  mkdirSync(dataDirectory, { recursive: true });
  try {
    takeExclusiveLock(join(dataDirectory, 'lock'), lockTimeoutMs);
  } catch {
    throw new StartError(
      `${dataDirectory} is used by another runner: set DATA_DIR to another one.`,
    );
  }
}

async function end(stop: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(0), stopWithinMs).unref();
  await stop().catch((error: unknown) => fail(error));
  process.exit(0);
}

function fail(error: unknown): never {
  const text = error instanceof StartError ? error.message : (error as Error).stack;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

process.on('unhandledRejection', fail);
main().catch(fail);
