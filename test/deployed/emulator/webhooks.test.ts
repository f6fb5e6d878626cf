import { randomBytes } from 'node:crypto';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Webhook as Verifier } from 'standardwebhooks';
import { faultsOfEvent } from '../../support/event-schemas.ts';
import { json, startPaymentService as startServer } from '../../support/payment-service.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { resourcesOf } from '../stack/outputs.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

/** The first two pauses between tries, and the emulator's own. */
const DELIVERED_WITHIN_SECONDS = 90;

jest.setTimeout(5 * 60_000);

const subject = readSubject();
const shop = deployedMarket(subject);
let receiver: Awaited<ReturnType<typeof startServer>>;

/**
 * Has the function deliver to this machine, where it would not go by itself. Queue, rule, secret and
 * permissions stay as they are deployed.
 */
const deliverHere = async (secret: string): Promise<void> => {
  const lambda = new LambdaClient();
  const resource = await resourcesOf(subject.stackName);
  const FunctionName = resource('WebhooksDeliverWebhookFunction');
  const now = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const variables = now.Environment?.Variables ?? {};
  const receivers = JSON.parse(variables.WEBHOOK_RECEIVERS ?? '{}');
  const [[queue, target] = []] = Object.entries<{ secretId: string }>(receivers);
  // The emulator makes a text of its own, whatever form the template asks for.
  const put = { SecretId: target?.secretId, SecretString: JSON.stringify({ current: secret }) };
  await new SecretsManagerClient().send(new PutSecretValueCommand(put));
  const WEBHOOK_RECEIVERS = JSON.stringify({ [queue ?? '']: { ...target, url: receiver.url } });
  const Variables = { ...variables, WEBHOOK_RECEIVERS, WEBHOOKS_MAY_BE_LOCAL: 'yes' };
  const Environment = { Variables };
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment }));
};

beforeAll(async () => {
  receiver = await startServer();
});
afterAll(() => receiver.stop());

it('what happens to an order reaches a receiver, signed by its secret, again if it fails', async () => {
  const answered: number[] = [];
  receiver.answerWith((response, call) => {
    const status = answered.includes(500) ? 200 : 500;
    answered.push(status);
    json(status, {})(response, call);
  });
  const secret = randomBytes(33).toString('base64');
  await deliverHere(secret);

  const orderId = await shop.place();

  const calls = await waitFor(DELIVERED_WITHIN_SECONDS, () => {
    const about = receiver.calls.filter(({ body }) => JSON.parse(body).orderId === orderId);
    expect(about.length).toBeGreaterThan(0);
    expect(answered).toContain(200);
    return about;
  });
  for (const { body, headers } of calls) {
    const detail = new Verifier(secret).verify(body, headers as Record<string, string>) as never;
    expect(headers['webhook-id']).toBe(`${orderId}-1-0`);
    const detailType = 'order_placed';
    expect(faultsOfEvent({ source: 'order-requests', detailType, detail })).toEqual([]);
  }
});
