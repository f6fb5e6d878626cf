import { setTimeout as sleep } from 'node:timers/promises';
import { Rejection } from '../domain/rejections.ts';
import { VersionConflict } from './failures.ts';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10;

/**
 * Decides anew when somebody else's change came first, after a short random pause.
 * @throws Rejection `conflict` after losing six times in a row
 */
export const retryConflicts = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let lost = 0; lost < ATTEMPTS; lost += 1) {
    if (lost > 0) await sleep(Math.random() * FIRST_PAUSE_MS * 2 ** lost);
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new Rejection('conflict', 'The order kept changing meanwhile: read it and try again.');
};
