import { parse } from '../domain/fields.ts';
import { toInstant } from '../domain/instant.ts';
import { type Note, noteForm } from '../domain/note.ts';
import { Rejection } from '../domain/rejections.ts';
import { assertModerator } from './assert-moderator.ts';
import type { FormCall } from './form-call.ts';
import { loadVisible } from './load-visible.ts';
import type { NotePorts } from './note-store.ts';
import { assertSameBody } from './remembered-command.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { withFaults } from './with-faults.ts';

/**
 * A moderator notes something on an order; sent again with its key, it is the same note.
 * @throws Rejection `order-not-found`, `role-not-allowed`, `idempotency-key-reused`, `invalid-form`
 */
export const addNote = (ports: NotePorts, call: FormCall): Promise<Note> =>
  retryConflicts(() => attempt(ports, call));

const attempt = async (ports: NotePorts, call: FormCall): Promise<Note> => {
  const { orderId, caller, form, key, faults } = call;
  const loaded = await loadVisible(ports.orders, orderId, caller, { keyHash: key?.hash });
  assertModerator(loaded.order, caller);
  if (loaded.remembered) {
    assertSameBody(loaded.remembered, key);
    return recall(ports, orderId, loaded.remembered.noteId);
  }
  const read = withFaults(parse(noteForm, form), faults);
  if (read instanceof Rejection) throw read;
  const at = toInstant(ports.clock.now());
  const by = { id: caller.id, role: 'moderator' } as const;
  const note = { noteId: ports.ids.noteId(at), orderId, by, at, text: read.text };
  await ports.notes.add(loaded.order, note, key);
  return note;
};

const recall = async ({ notes }: NotePorts, orderId: string, noteId = ''): Promise<Note> => {
  const note = await notes.find(orderId, noteId);
  if (!note) throw new Error(`Order ${orderId} lacks the note ${noteId}`);
  return note;
};
