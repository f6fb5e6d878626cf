import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { NewsQueue } from '../../application/provider-news.ts';
import { toUnavailable } from '../unavailable.ts';

/**
 * A client that has given up within a second: who brings news waits for the answer, and brings it
 * again.
 */
export const quickSqsClient = (): SQSClient =>
  new SQSClient({
    ...{ maxAttempts: 2, useQueueUrlAsEndpoint: false },
    requestHandler: { connectionTimeout: 200, requestTimeout: 400, throwOnRequestTimeout: true },
  });

/** News that waits in a queue until it has been taken up. */
export const sqsNewsQueue = (client: SQSClient, QueueUrl: string): NewsQueue => ({
  put: async (news) => {
    const message = new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(news) });
    await client.send(message).catch((error: unknown) => {
      throw toUnavailable(error);
    });
  },
});
