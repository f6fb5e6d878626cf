import { SQSClient } from '@aws-sdk/client-sqs';
import { boundedCalls, type CallBounds } from '../aws-client.ts';

/**
 * A client that calls the region's endpoint, or the one that the environment names, instead of the
 * host in a queue's URL.
 * @param calls how long it may take
 */
export const sqsClient = (calls: CallBounds = boundedCalls): SQSClient =>
  new SQSClient({ ...calls, useQueueUrlAsEndpoint: false });
