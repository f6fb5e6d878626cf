import * as z from 'zod/mini';
import { noteForm } from '../../../lambdas/domain/note.ts';
import { actor, amount, currency, id, nextCursor, requestType, timestamp } from './parts.ts';

/** A movement of money that needs a person. */
export const failedMovement = z.object({
  orderId: id,
  title: z.string(),
  kind: z.enum(['charge', 'refund']),
  requestId: id.check(z.describe('The request that called for it.')),
  type: z.exactOptional(requestType),
  status: z.literal('failed'),
  amount,
  currency,
  requestedAt: timestamp,
  failedAt: z.exactOptional(timestamp),
  refusals: z.int().check(z.gte(1), z.describe('How often the provider has refused it.')),
});
export const movementList = z.object({ movements: z.array(failedMovement), nextCursor });

export const note = z.object({
  noteId: id,
  orderId: id,
  by: actor,
  at: timestamp,
  text: z.string(),
});
export const noteList = z.object({ notes: z.array(note), nextCursor });

export { noteForm };
