import type { NoteStore } from '../../../lambdas/application/note-store.ts';
import type { Note } from '../../../lambdas/domain/note.ts';
import type { InMemoryOrderStore } from './order-store.ts';

/** Notes with the promises of the real store; keys are remembered with the order. */
export const inMemoryNotes = (orders: InMemoryOrderStore): NoteStore => {
  const notes: Note[] = [];
  return {
    add: async (order, note, key) => {
      const { noteId } = note;
      // What is remembered besides is for the store of orders to keep.
      if (key) await orders.remember(order, Object.assign({ noteId }, key));
      notes.push(structuredClone(note));
    },
    find: async (orderId, noteId) =>
      notes.find((note) => note.orderId === orderId && note.noteId === noteId),
    list: async (orderId, limit, from) => {
      const own = notes
        .filter((note) => note.orderId === orderId && note.noteId > (from?.noteId ?? ''))
        .sort((a, b) => (a.noteId < b.noteId ? -1 : 1));
      const items = structuredClone(own.slice(0, limit));
      const last = items.at(-1);
      return { items, ...(own.length > limit && last && { next: { noteId: last.noteId } }) };
    },
  };
};
