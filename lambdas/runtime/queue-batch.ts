import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { log } from './log.ts';

/**
 * Handles the messages of a batch side by side. One that fails is reported, and stays in its queue
 * until the queue shows it again or gives it up.
 */
export const messageByMessage =
  (handle: (message: SQSRecord) => Promise<void>) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = await Promise.all(Records.map((message) => failureOf(message, handle)));
    return { batchItemFailures: failed.flat() };
  };

const failureOf = async (
  message: SQSRecord,
  handle: (message: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse['batchItemFailures']> => {
  try {
    await handle(message);
    return [];
  } catch (error) {
    const { messageId } = message;
    log.warn('A message could not be handled; it comes again', {
      messageId,
      error: error as Error,
    });
    return [{ itemIdentifier: messageId }];
  }
};
