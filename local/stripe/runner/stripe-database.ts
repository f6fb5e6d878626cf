import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../storage/database.ts';

/** All that the double keeps: written by the thread that serves it, and by the one that sends webhooks. */
export const stripeDatabase = (dataDirectory: string): DatabaseSync =>
  openDatabase(join(dataDirectory, 'stripe.db'));
