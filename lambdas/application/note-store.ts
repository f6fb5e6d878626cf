import type { Note } from '../domain/note.ts';
import type { Order } from '../domain/order.ts';
import type { IdempotencyKey, Page } from './order-store.ts';
import type { OrderPorts } from './ports.ts';

/** A place among the notes of an order. */
export type NotePosition = Pick<Note, 'noteId'>;

export interface NoteStore {
  /**
   * Stores the note and the key that it came with together. The order stays as it is.
   * @throws VersionConflict when a command with this key came first
   */
  add(order: Order, note: Note, key?: IdempotencyKey): Promise<void>;
  find(orderId: string, noteId: string): Promise<Note | undefined>;
  /** Oldest first. */
  list(orderId: string, limit: number, from?: NotePosition): Promise<Page<Note, NotePosition>>;
}

export interface NotePorts extends Pick<OrderPorts, 'orders' | 'clock' | 'ids'> {
  readonly notes: NoteStore;
}
