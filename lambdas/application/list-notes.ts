import type { Caller } from '../domain/actor.ts';
import type { Note } from '../domain/note.ts';
import { Rejection } from '../domain/rejections.ts';
import { assertModerator } from './assert-moderator.ts';
import { loadVisible } from './load-visible.ts';
import type { NotePorts, NotePosition } from './note-store.ts';
import type { Page } from './order-store.ts';

export interface ListNotes {
  readonly limit: number;
  readonly from?: NotePosition | undefined;
}

/**
 * What moderators have noted on an order, oldest first.
 * @throws Rejection `order-not-found`, `role-not-allowed`, `invalid-form`
 */
export const listNotes = async (
  { orders, notes }: NotePorts,
  orderId: string,
  caller: Caller,
  query: ListNotes | Rejection,
): Promise<Page<Note, NotePosition>> => {
  const { order } = await loadVisible(orders, orderId, caller);
  assertModerator(order, caller);
  if (query instanceof Rejection) throw query;
  return notes.list(orderId, query.limit, query.from);
};
