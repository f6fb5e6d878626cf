import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { toUnavailable } from '../unavailable.ts';

/** Puts a message into a queue. @throws Unavailable when it cannot be reached */
export const sendJson = async (
  client: SQSClient,
  QueueUrl: string,
  message: object,
): Promise<void> => {
  const command = new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) });
  await client.send(command).catch((error: unknown) => {
    throw toUnavailable(error);
  });
};
