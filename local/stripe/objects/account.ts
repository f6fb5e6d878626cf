import type { StripeFault } from '../faults.ts';
import type { Events } from './events.ts';
import type { ObjectStore } from './object-store.ts';

/** One Stripe account: its objects, what it tells of them, and how it behaves at the moment. */
export interface Account {
  readonly objects: ObjectStore;
  readonly events: Events;
  /** Seconds since 1970, as Stripe tells time. */
  readonly now: () => number;
  readonly fault: () => StripeFault;
}
