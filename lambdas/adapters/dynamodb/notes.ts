import type { NoteStore } from '../../application/note-store.ts';
import type { Clock } from '../../application/ports.ts';
import type { Note } from '../../domain/note.ts';
import { putKey } from './append.ts';
import { type Key, NOTES, noteIdOf, noteKey, orderIdOf, orderKey } from './keys.ts';
import type { Table } from './table.ts';

type NoteItem = Key & Omit<Note, 'noteId' | 'orderId'>;

const fromNoteItem = ({ pk, sk, by, at, text }: NoteItem): Note => ({
  noteId: noteIdOf({ sk }),
  orderId: orderIdOf({ pk }),
  by,
  at,
  text,
});

/** Notes as items of their own beside the order, which they leave as it is. */
export const dynamoNotes = (table: Table, clock: Clock): NoteStore => ({
  add: (order, { noteId, orderId, ...note }, key) =>
    table.transact([
      { Put: { TableName: table.name, Item: { ...noteKey(orderId, noteId), ...note } } },
      ...(key ? [putKey(table.name, order, key, clock.now(), { noteId })] : []),
    ]),

  find: async (orderId, noteId) => {
    const [item] = await table.get<NoteItem>([noteKey(orderId, noteId)]);
    return item && fromNoteItem(item);
  },

  list: async (orderId, limit, from) => {
    const { items } = await table.query<NoteItem>({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': orderKey(orderId).pk,
        ':first': NOTES.first,
        ':last': NOTES.last,
      },
      ConsistentRead: true,
      Limit: limit + 1,
      ExclusiveStartKey: from && noteKey(orderId, from.noteId),
    });
    const notes = items.slice(0, limit).map(fromNoteItem);
    const last = notes.at(-1);
    return { items: notes, ...(items.length > limit && last && { next: { noteId: last.noteId } }) };
  },
});
