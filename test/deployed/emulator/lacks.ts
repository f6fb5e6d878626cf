import type { Subject } from '../subject.ts';

/** What the emulator cannot do. */
export const lacks: Subject['lacks'] = {
  apiBehindPage: true,
  namedDownloads: true,
  scheduledEvents: true,
};
