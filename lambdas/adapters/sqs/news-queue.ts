import type { SQSClient } from '@aws-sdk/client-sqs';
import type { NewsQueue } from '../../application/provider-news.ts';
import { sendJson } from './send-json.ts';

/** News that waits in a queue until it has been taken up. */
export const sqsNewsQueue = (client: SQSClient, queueUrl: string): NewsQueue => ({
  put: (news) => sendJson(client, queueUrl, news),
});
