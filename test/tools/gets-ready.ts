import { setTimeout as pause } from 'node:timers/promises';
import type { GuardedProcess } from '../../local/process/guarded-process.ts';

const readyWithinMs = 60_000;
const everyMs = 50;

export const hasEnded = ({ exitCode, signalCode }: GuardedProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Whether a server that was just started gets ready within a minute, and does not end before. */
export const getsReady = async (
  server: GuardedProcess,
  address: string,
  isReady: (reply: Response) => boolean,
): Promise<boolean> => {
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await pause(everyMs)) {
    if (hasEnded(server)) return false;
    const reply = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => {});
    if (reply && isReady(reply)) return true;
  }
  return false;
};
