import { SQSClient } from '@aws-sdk/client-sqs';
import { boundedCalls } from '../aws-client.ts';

/**
 * A client that calls the region's endpoint, or the one that the environment names, instead of the
 * host in a queue's URL.
 */
export const sqsClient = (): SQSClient =>
  new SQSClient({ ...boundedCalls, useQueueUrlAsEndpoint: false });
