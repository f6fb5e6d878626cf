import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { NewsQueue } from '../../application/provider-news.ts';
import { toUnavailable } from '../unavailable.ts';

/** News that waits in a queue until it has been taken up. */
export const sqsNewsQueue = (client: SQSClient, QueueUrl: string): NewsQueue => ({
  put: async (news) => {
    const message = new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(news) });
    await client.send(message).catch((error: unknown) => {
      throw toUnavailable(error);
    });
  },
});
