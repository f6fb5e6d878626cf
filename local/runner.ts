import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Assembly } from './assembly/read-assembly.ts';
import { AwsEndpoint } from './aws-endpoint/aws-endpoint.ts';
import { innerListener, paymentsPath } from './aws-endpoint/inner-listener.ts';
import { Clock } from './clock/clock.ts';
import { TimeMachine } from './clock/time-machine.ts';
import { Control } from './control/control.ts';
import type { DatabaseServer } from './dynamodb/database-server.ts';
import { EventLog } from './events/event-log.ts';
import { FunctionLog } from './functions/function-log.ts';
import { Functions } from './functions/functions.ts';
import { Gateway } from './gateway/gateway.ts';
import { readRoutes } from './gateway/read-routes.ts';
import { PreparedServer } from './http/prepared-server.ts';
import { readIssuer } from './identity/read-issuer.ts';
import { Books } from './payments/books.ts';
import { Faults } from './payments/faults.ts';
import { PaymentService } from './payments/payment-service.ts';
import { warn } from './process/warn.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { Secrets } from './secrets/secrets.ts';
import { Workflows } from './step-functions/workflows.ts';
import { openDatabase } from './storage/database.ts';
import { Values } from './storage/values.ts';
import { ChangeStream } from './stream/change-stream.ts';
import { FailedRecords } from './stream/failed-records.ts';
import { Stack } from './template/stack.ts';

interface RunnerSources {
  readonly assembly: Assembly;
  readonly dataDirectory: string;
  readonly openApiFile: string;
  readonly databaseServer: DatabaseServer;
  /** Holds the port already. */
  readonly front: PreparedServer;
}

/** Puts the parts together and sets them going; returns how to stop them. */
export async function startRunner(sources: RunnerSources): Promise<() => Promise<void>> {
  const { assembly, dataDirectory, databaseServer, front } = sources;
  const inData = (name: string) => join(dataDirectory, name);
  const database = openDatabase(inData('runner.db'));
  const values = new Values(database);
  const clock = new Clock(values);
  const now = () => clock.now();
  const inner = await PreparedServer.listen(0);
  const stack = new Stack(assembly.stackName, assembly.template, {
    PaymentsUrl: inner.address + paymentsPath,
  });
  const issuer = readIssuer(stack, inData('signing-key.pem'), now);
  const log = new FunctionLog(inData('functions.log'));
  let changes: ChangeStream | undefined;
  const [functions, stream] = await Promise.all([
    Functions.load({
      stack,
      assetFolders: assembly.assetFolders,
      addresses: { dynamodb: databaseServer.client.endpoint, others: inner.address },
      log,
      onInvoked: () => changes?.nudge(),
    }),
    databaseServer.prepare(stack),
  ]);
  const workflows = new Workflows({ stack, functions, database, now });
  const failedRecords = new FailedRecords(inData('failed-records'));
  const { client } = databaseServer;
  changes = new ChangeStream({
    ...{ stack, functions, client, ...stream, database, failedRecords },
    clockOffsetMs: () => clock.offsetMs,
    onError: (error) => warn('the stream could not be read', error),
  });
  const scheduler = new Scheduler({ stack, functions, values, now });
  const events = new EventLog(database, stack);
  const faults = new Faults(values);
  const secrets = new Secrets(stack, values);
  const books = new Books(openDatabase(inData('payments.db')));
  inner.serve(
    innerListener(
      new AwsEndpoint({ ...workflows.operations, ...events.operations(), ...secrets.operations() }),
      new PaymentService({ books, faults, keys: secrets.all(), now }),
    ),
  );
  const control = new Control({
    ...{ clock, issuer, events, faults, openApiFile: sources.openApiFile },
    timeMachine: new TimeMachine(clock, [workflows, changes, scheduler]),
  });
  const verifySignature = (token: string) => issuer.verifySignature(token);
  const gateway = new Gateway(readRoutes({ stack, functions, verifySignature, now }), now);
  changes.start();
  workflows.start();
  scheduler.wake();
  front.serve((request, response) => {
    if (!control.handle(request, response)) void gateway.handle(request, response);
  });
  const parts = [front, scheduler, workflows, changes, databaseServer];
  return () => stop(parts, log, database);
}

interface Part {
  stop(): Promise<void>;
}

/** Stops the parts one after the other: whoever gives work before whoever does it. */
async function stop(parts: readonly Part[], log: FunctionLog, database: DatabaseSync) {
  for (const part of parts) await part.stop();
  log.flush();
  database.close();
}
