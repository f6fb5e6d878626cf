import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { Unavailable } from '../../application/failures.ts';
import { toUnavailable } from '../unavailable.ts';

/** Puts events on a bus in one call. @throws Unavailable when any of them was not taken */
export const putEvents = async (
  client: EventBridgeClient,
  Entries: PutEventsRequestEntry[],
): Promise<void> => {
  const reply = await client.send(new PutEventsCommand({ Entries })).catch((error: unknown) => {
    throw toUnavailable(error);
  });
  if (!reply.FailedEntryCount) return;
  const failed = reply.Entries?.find(({ ErrorCode }) => ErrorCode);
  throw new Unavailable(`${reply.FailedEntryCount} events not taken: ${failed?.ErrorCode}`);
};
