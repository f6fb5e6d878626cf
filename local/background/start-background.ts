import { join } from 'node:path';
import { readAssembly, stackOf } from '../assembly/read-assembly.ts';
import { AwsEndpoint } from '../aws-endpoint/aws-endpoint.ts';
import { innerListener } from '../aws-endpoint/inner-listener.ts';
import { operationsOf } from '../aws-endpoint/operations.ts';
import { Clock } from '../clock/clock.ts';
import { TimeMachine } from '../clock/time-machine.ts';
import { DynamodbClient } from '../dynamodb/dynamodb-client.ts';
import { prepareTable } from '../dynamodb/prepare-table.ts';
import { relieve } from '../dynamodb/relieve.ts';
import { StreamRecords } from '../dynamodb/stream-records.ts';
import { tableOf } from '../dynamodb/table.ts';
import { EventBus } from '../events/event-bus.ts';
import { EventLog } from '../events/event-log.ts';
import { Rules } from '../events/rules.ts';
import { FunctionLog } from '../functions/function-log.ts';
import type { PreparedServer } from '../http/prepared-server.ts';
import { Books } from '../payments/books.ts';
import { Faults } from '../payments/faults.ts';
import { PaymentService } from '../payments/payment-service.ts';
import { warn } from '../process/warn.ts';
import { QueueMappings } from '../queues/queue-mappings.ts';
import { Queues } from '../queues/queues.ts';
import { startS3 } from '../s3/start-s3.ts';
import { RecurringSchedules } from '../scheduler/recurring-schedules.ts';
import { Secrets } from '../secrets/secrets.ts';
import { openDatabase } from '../storage/database.ts';
import { GroupCommit } from '../storage/group-commit.ts';
import { Values } from '../storage/values.ts';
import { ChangeStream } from '../stream/change-stream.ts';
import { FailedRecords } from '../stream/failed-records.ts';
import { stripeSecret } from '../stripe/runner/keys.ts';
import { stripeWebhooks } from '../stripe/runner/stripe-webhooks.ts';
import type { Stack } from '../template/stack.ts';
import { Receivers } from '../webhooks/receivers.ts';
import { loadFunctions } from './load-functions.ts';
import type { BackgroundData } from './messages.ts';
import { Precedence } from './precedence.ts';
import { Timers } from './timers.ts';

interface RunningBackground {
  /** Something was probably written. */
  nudge(): void;
  readonly timeMachine: TimeMachine;
  /** Takes up receivers of webhooks that have come or changed. */
  redeploy(): Promise<void>;
  /** Passes on what an AWS service tells the account's bus. */
  tell(event: object): Promise<void>;
  stop(): Promise<void>;
}

/** Puts the parts behind the API together and sets them going. */
export async function startBackground(
  data: BackgroundData,
  inner: PreparedServer,
): Promise<RunningBackground> {
  const inData = (name: string) => join(data.dataDirectory, name);
  if (data.databaseFile) relieve(data.dynamodbEndpoint);
  const assembly = readAssembly(data.assemblyDirectory);
  const database = openDatabase(inData('runner.db'));
  const commits = new GroupCommit(database);
  const values = new Values(database);
  const receivers = new Receivers(values);
  const currentStack = () =>
    stackOf(assembly, inner.address, {
      ...{ frontAddress: data.frontAddress, stripeAddress: data.stripe?.api },
      receivers: receivers.all(),
    });
  const stack = currentStack();
  const clock = new Clock(values);
  const now = () => clock.now();
  const log = new FunctionLog(inData('background-functions.log'));
  let changes: ChangeStream | undefined;
  const [functions, streamArn] = await Promise.all([
    loadFunctions({
      ...{ stack, assembly, data, log },
      innerAddress: inner.address,
      onInvoked: () => changes?.nudge(),
    }),
    prepareTable(stack, data.dynamodbEndpoint),
  ]);
  const secrets = new Secrets(values, stripeSecret(stack));
  const queues = new Queues({ database, commits, now });
  const precedence = new Precedence(() => timers.keepers);
  const waitMs = () => precedence.waitMs();
  const queueMappings = new QueueMappings({ functions, queues, commits, now, waitMs });
  const rules = new Rules(queues);
  // In this order, because each refers to those before it.
  const changeable = [secrets, queues, functions, rules, queueMappings];
  const deploy = async (current: Stack) => {
    for (const part of changeable) await part.deploy(current);
  };
  await deploy(stack);
  const bus = new EventBus(stack, new EventLog(database), (event) => rules.deliver(event));
  const timers = new Timers({ stack, functions, queues, bus, database, commits, now });
  const { invocations } = timers;
  const recurring = new RecurringSchedules({ stack, invocations, values, now });
  const records = data.databaseFile && new StreamRecords(data.databaseFile, tableOf(stack).ref);
  changes = new ChangeStream({
    ...{ stack, functions, database, commits, streamArn },
    client: new DynamodbClient(data.dynamodbEndpoint),
    failedRecords: new FailedRecords(inData('failed-records')),
    ...(records && { streamRecords: records }),
    clockOffsetMs: () => clock.offsetMs,
    onError: (error) => warn('the stream could not be read', error),
  });
  const operations = operationsOf({ timers, bus, secrets, queues, values, database, now });
  const books = new Books(openDatabase(inData('payments.db')));
  const payments = new PaymentService({
    ...{ books, now, faults: new Faults(values), keys: secrets.all() },
  });
  const { s3, lifecycle } = startS3({
    ...{ stack, queues, database, commits, now },
    folder: inData('files'),
  });
  inner.serve(innerListener({ aws: new AwsEndpoint(operations, commits), payments, s3 }));
  const stripe = data.stripe
    ? [stripeWebhooks({ ...{ dataDirectory: data.dataDirectory, values, now }, ...data.stripe })]
    : [];
  changes.start();
  timers.start();
  recurring.wake();
  queueMappings.wake();
  lifecycle.wake();
  for (const webhooks of stripe) webhooks.wake();
  const parts = [recurring, ...timers.keepers, changes, queueMappings, lifecycle, ...stripe];
  return {
    nudge: () => {
      precedence.claim();
      changes.nudge();
      for (const webhooks of stripe) webhooks.wake();
    },
    timeMachine: new TimeMachine(clock, [
      ...[...timers.keepers, changes, recurring, queueMappings],
      ...stripe,
      // Last, because what was kept until now is none of its business.
      lifecycle,
    ]),
    redeploy: () => deploy(currentStack()),
    tell: async (event) => {
      const kept = commits.join();
      rules.deliver(event);
      await kept;
    },
    stop: async () => {
      for (const part of parts) await part.stop();
      log.flush();
    },
  };
}
