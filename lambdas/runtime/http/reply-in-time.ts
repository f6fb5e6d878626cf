import { TransportError } from './transport-error.ts';

/** A reply is sent this long before the function would be stopped without one. */
const REPLY_BEFORE_MS = 500;

/** What every chain does before its time is over. */
export const replyInTime = {
  timeoutEarlyInMillis: REPLY_BEFORE_MS,
  timeoutEarlyResponse: (): never => {
    throw new TransportError(
      'temporarily-unavailable',
      'This took too long: send it again with the same Idempotency-Key.',
    );
  },
};
