import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { Webhook as Verifier } from 'standardwebhooks';
import { webhookPorts } from '../../../lambdas/runtime/webhook-ports.ts';
import { json, startPaymentService as startServer } from '../../support/payment-service.ts';
import { aMessage, anEvent, OLD_SECRET, QUEUE, SECRET } from '../../support/queued-webhook.ts';

const sqs = mockClient(SQSClient);
const manager = mockClient(SecretsManagerClient);
let server: Awaited<ReturnType<typeof startServer>>;
let deliver: (event: SQSEvent) => Promise<SQSBatchResponse>;
const printed: string[] = [];

const print = (text: unknown) => {
  printed.push(String(text));
  return true;
};

/** The function as it is started: it reads its environment once. */
beforeAll(async () => {
  server = await startServer();
  const url = `${server.url}/hooks?token=hidden`;
  process.env.WEBHOOK_RECEIVERS = JSON.stringify({ [QUEUE]: { url, secretId: 'shop' } });
  process.env.WEBHOOKS_MAY_BE_LOCAL = 'yes';
  const SecretString = JSON.stringify({ current: SECRET, previous: OLD_SECRET });
  manager.on(GetSecretValueCommand).resolves({ SecretString });
  jest.spyOn(process.stdout, 'write').mockImplementation(print);
  jest.spyOn(process.stderr, 'write').mockImplementation(print);
  ({ handler: deliver } = await import('../../../lambdas/queue/deliver-webhook.ts'));
});

beforeEach(() => {
  server.calls.length = 0;
  sqs.reset();
  sqs.onAnyCommand().resolves({});
  printed.length = 0;
});

afterAll(async () => {
  jest.restoreAllMocks();
  await server.stop();
});

it('delivers what receivers verify by the secret that they have, the old one or the new one', async () => {
  server.answerWith(json(200, {}));

  await expect(deliver({ Records: [aMessage()] })).resolves.toEqual({ batchItemFailures: [] });

  const [call] = server.calls;
  const headers = call?.headers as Record<string, string>;
  for (const secret of [SECRET, OLD_SECRET]) {
    expect(new Verifier(`whsec_${secret}`).verify(call?.body ?? '', headers)).toEqual(anEvent);
  }
  expect(headers['webhook-id']).toBe(anEvent.id);
});

it('reports those of a batch that were not taken, and tells why without what they say', async () => {
  server.answerWith((response, { body }) => {
    response.writeHead(body.includes('confidential') ? 500 : 200).end('and confidential, too');
  });
  const secretive = { detail: { ...anEvent, data: { message: 'confidential' } } };

  const reply = await deliver({ Records: [aMessage(), aMessage(secretive, 2)] });

  expect(reply).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-2' }] });
  const postponed = sqs.commandCalls(ChangeMessageVisibilityCommand);
  expect(postponed.map(({ args }) => args[0].input.ReceiptHandle)).toEqual(['receipt']);
  const lines = printed.join('');
  expect(lines).toContain('order-1-2-0 was not delivered');
  expect(lines).toContain('it answered 500');
  for (const secret of ['confidential', 'hidden', '/hooks', SECRET, OLD_SECRET]) {
    expect(lines).not.toContain(secret);
  }
});

it.each([
  ['no JSON', 'confidential'],
  ['null', 'null'],
  ['no event of ours', { detail: { message: 'confidential' } }],
])('keeps a message that is %s, and does not print it', async (_, body) => {
  const reply = await deliver({ Records: [aMessage(body)] });

  expect(reply.batchItemFailures).toHaveLength(1);
  expect(server.calls).toEqual([]);
  expect(printed.join('')).not.toContain('confidential');
});

it.each([undefined, '', 'no', 'false'])(
  'goes to no local address if WEBHOOKS_MAY_BE_LOCAL is %s',
  async (text) => {
    if (text === undefined) delete process.env.WEBHOOKS_MAY_BE_LOCAL;
    else process.env.WEBHOOKS_MAY_BE_LOCAL = text;
    const webhook = { id: anEvent.id, timestamp: 0, body: '{}' };

    const reply = await webhookPorts().send({ url: server.url, secretId: 'shop' }, webhook);

    expect(reply).toEqual({ taken: false, reason: 'http: is not allowed' });
    expect(server.calls).toEqual([]);
  },
);
