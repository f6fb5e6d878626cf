import type { Actor } from './actor.ts';
import { formOf, text } from './fields.ts';
import type { Instant } from './instant.ts';

/** What a moderator writes down about an order for other moderators; its parties never see it. */
export interface Note {
  /** Sorts by time. */
  readonly noteId: string;
  readonly orderId: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly text: string;
}

export const noteForm = formOf(() => ({ text: text(1, 2000) }));

/** Whether a text can be the id of a note at all. */
export const isNoteId = (id: string): boolean => /^[\w:.-]{1,64}$/.test(id);
