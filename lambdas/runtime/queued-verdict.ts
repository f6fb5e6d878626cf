import type { Verdict } from '../application/take-verdict.ts';
import { parsedMessage } from './parsed-message.ts';

const NAMES = ['orderId', 'attachmentId', 'version', 'verdict'] as const;

/** The verdict in a queue's message. @throws Error when it lacks something, as a scanner may be wrong */
export const queuedVerdict = (body: string): Verdict => {
  const { detail } = parsedMessage<{ readonly detail?: Verdict }>(body);
  const missing = NAMES.filter((name) => typeof detail?.[name] !== 'string');
  if (!detail || missing.length > 0) throw new Error(`The verdict lacks ${missing.join(', ')}`);
  return detail;
};
