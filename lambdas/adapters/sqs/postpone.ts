import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Postpone } from '../../application/queued.ts';
import { toUnavailable } from '../unavailable.ts';

/** Has a queue show a message again later than it would by itself. */
export const sqsPostpone =
  (client: SQSClient): Postpone =>
  async ({ queue, receipt }, seconds) => {
    const QueueUrl = queueUrl(queue);
    const input = { QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: seconds };
    await client.send(new ChangeMessageVisibilityCommand(input)).catch((error: unknown) => {
      throw toUnavailable(error);
    });
  };

/** Lambda names a queue by its ARN, SQS by its URL. */
const queueUrl = (arn: string): string => {
  const [, , , region, account, name] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
};
