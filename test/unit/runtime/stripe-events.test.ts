import type { Context, SQSEvent } from 'aws-lambda';
import { SignatureInvalid, Unavailable } from '../../../lambdas/application/failures.ts';
import { handler as receive } from '../../../lambdas/http/receive-stripe-event.ts';
import { handler as takeUp } from '../../../lambdas/queue/take-up-news.ts';
import { log } from '../../../lambdas/runtime/log.ts';
import { aContext } from '../../support/http-client.ts';
import { anHttpEvent } from '../../support/http-event.ts';
import { newsAtHand } from '../../support/in-memory/container.ts';

jest.mock('../../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../../support/in-memory/container.ts'),
);

const BODY = '{"id":"evt_1"}';

const post = (body: unknown = BODY, isBase64Encoded = false) =>
  receive(
    anHttpEvent({
      ...{ routeKey: 'POST /webhooks/stripe', body, isBase64Encoded },
      headers: { 'stripe-signature': 't=1,v1=ab' },
    }),
    aContext() as Context,
  );

beforeEach(() => {
  newsAtHand.reset();
  jest.spyOn(log, 'warn').mockImplementation();
  jest.spyOn(log, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());

describe('POST /webhooks/stripe', () => {
  it('keeps what a message is about and answers at once', async () => {
    expect(await post()).toMatchObject({ statusCode: 200 });
    expect(newsAtHand.kept).toEqual([{ object: 'refund', id: 're_1' }]);
  });

  it.each([
    ['as text', BODY, false],
    ['in base64', Buffer.from(BODY).toString('base64'), true],
  ])('has the signature checked over the very bytes that came, %s', async (_, body, isBase64) => {
    await post(body, isBase64);
    expect(newsAtHand.opened).toEqual([{ body: BODY, signature: 't=1,v1=ab' }]);
  });

  it('has done with a message that is about nothing here', async () => {
    newsAtHand.opens = async () => undefined;
    expect(await post()).toMatchObject({ statusCode: 200 });
    expect(newsAtHand.kept).toEqual([]);
  });

  it('refuses what Stripe has not signed, and keeps nothing', async () => {
    newsAtHand.opens = async () => {
      throw new SignatureInvalid();
    };
    const reply = await post();
    expect(reply).toMatchObject({
      statusCode: 400,
      headers: { 'content-type': 'application/problem+json' },
    });
    expect(JSON.parse(reply.body ?? '')).toMatchObject({ code: 'signature-invalid', status: 400 });
    expect(newsAtHand.kept).toEqual([]);
  });

  it('has Stripe send again what cannot be kept now', async () => {
    newsAtHand.keeps = async () => {
      throw new Unavailable('The queue is out of reach');
    };
    expect(await post()).toMatchObject({ statusCode: 503 });
  });
});

describe('a batch of news', () => {
  const batch = (...bodies: string[]) =>
    ({ Records: bodies.map((body, index) => ({ body, messageId: `m${index}` })) }) as SQSEvent;

  it('is taken up message by message; one that cannot be comes again', async () => {
    newsAtHand.reads = async ({ id }) => {
      if (id === 're_2') throw new Unavailable('Stripe is down');
      return undefined;
    };
    const messages = ['re_1', 're_2', 're_3'].map((id) => JSON.stringify({ object: 'refund', id }));
    expect(await takeUp(batch(...messages))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
  });

  it('that is no JSON holds the others not up', async () => {
    expect(await takeUp(batch('refund', '{"object":"refund","id":"re_1"}'))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }],
    });
  });
});
