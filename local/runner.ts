import { join } from 'node:path';
import { readAssembly, stackOf } from './assembly/read-assembly.ts';
import { Background } from './background/background.ts';
import { Clock } from './clock/clock.ts';
import { Control } from './control/control.ts';
import type { DatabaseServer } from './dynamodb/database-server.ts';
import { relieve } from './dynamodb/relieve.ts';
import { EventLog } from './events/event-log.ts';
import { FunctionLog } from './functions/function-log.ts';
import { Functions } from './functions/functions.ts';
import { Cors } from './gateway/cors.ts';
import { Gateway } from './gateway/gateway.ts';
import { behindRoutes, readRoutes } from './gateway/read-routes.ts';
import type { PreparedServer } from './http/prepared-server.ts';
import { People } from './identity/people.ts';
import { readIssuer } from './identity/read-issuer.ts';
import { feedbackEvent } from './mail/feedback-events.ts';
import { Outbox } from './mail/outbox.ts';
import { OutboxServer } from './mail/outbox-server.ts';
import { Page } from './page/page.ts';
import { Faults } from './payments/faults.ts';
import { filesPath } from './s3/files-path.ts';
import { forwardToS3 } from './s3/forward.ts';
import { openDatabase } from './storage/database.ts';
import { Values } from './storage/values.ts';
import { addressesOf } from './stripe/runner/addresses.ts';
import { serveStripe } from './stripe/runner/serve-stripe.ts';
import { Receivers } from './webhooks/receivers.ts';

interface RunnerSources {
  readonly assemblyDirectory: string;
  readonly dataDirectory: string;
  readonly openApiFile: string;
  readonly databaseServer: DatabaseServer;
  /** Holds the port already. */
  readonly front: PreparedServer;
  /** Likewise, for Stripe's double; nothing if no money moves there. */
  readonly stripe?: PreparedServer;
  onError(error: unknown): void;
}

/** Puts the parts together and sets them going; returns how to stop them. */
export async function startRunner(sources: RunnerSources): Promise<() => Promise<void>> {
  const { assemblyDirectory, dataDirectory, databaseServer, front } = sources;
  const inData = (name: string) => join(dataDirectory, name);
  const { endpoint: dynamodb, file: databaseFile } = databaseServer;
  const s3 = front.address + filesPath;
  const stripeAddresses = sources.stripe && addressesOf(sources.stripe, front);
  const background = new Background(
    {
      ...{ assemblyDirectory, dataDirectory, dynamodbEndpoint: dynamodb, s3Endpoint: s3 },
      frontAddress: front.address,
      ...(databaseFile && { databaseFile }),
      ...(stripeAddresses && { stripe: stripeAddresses }),
    },
    sources.onError,
  );
  if (databaseFile) relieve(dynamodb);
  const database = openDatabase(inData('runner.db'));
  const values = new Values(database);
  const clock = new Clock(values);
  const now = () => clock.now();
  const assembly = readAssembly(assemblyDirectory);
  const others = await background.address;
  const stack = stackOf(assembly, others, {
    ...{ frontAddress: front.address, stripeAddress: stripeAddresses?.api },
  });
  const issuer = readIssuer(stack, inData('signing-key.pem'), now);
  const log = new FunctionLog(inData('http-functions.log'));
  const functions = await Functions.load({
    ...{ stack, assetFolders: assembly.assetFolders, log },
    addresses: { dynamodb, s3, others },
    wanted: behindRoutes(stack),
    onInvoked: () => background.nudge(),
  });
  const stripe =
    sources.stripe &&
    serveStripe(sources.stripe, { dataDirectory, values, now, onEvent: () => background.nudge() });
  await background.ready;
  const control = new Control({
    ...(stripe && { stripe }),
    ...{ clock, issuer, openApiFile: sources.openApiFile },
    onMoved: (clockOffsetMs) => background.moved(clockOffsetMs),
    events: new EventLog(database),
    faults: new Faults(values),
    people: new People(values),
    receivers: new Receivers(values),
    onReceivers: () => background.redeploy(),
  });
  const outbox = new OutboxServer({
    outbox: new Outbox(database),
    tell: async (kind, mail) => {
      await background.tell(feedbackEvent(kind, mail, stack));
      await background.moved(clock.offsetMs);
    },
  });
  const verifySignature = (token: string) => issuer.verifySignature(token);
  const routes = readRoutes({ stack, functions, verifySignature, now });
  const gateway = new Gateway(routes, Cors.of(stack), now);
  const page = new Page(stack, assembly.assetFolders);
  const toS3 = forwardToS3(others);
  front.serve((request, response) => {
    if (control.handle(request, response) || toS3(request, response)) return;
    if (outbox.handle(request, response) || page.handle(request, response)) return;
    void gateway.handle(request, response);
  });
  return async () => {
    // Whoever gives work stops before whoever does it.
    await front.stop();
    await background.stop();
    await sources.stripe?.stop();
    await databaseServer.stop();
    log.flush();
  };
}
