import { TAKEN_BY } from '../../lambdas/application/list-contested.ts';
import { VIEWS } from '../../lambdas/domain/order-views.ts';
import { IDEMPOTENCY_KEY } from '../../lambdas/runtime/http/idempotency-key.ts';
import { MAX_SEARCH } from '../../lambdas/runtime/http/order-list-query.ts';
import { DEFAULT_LIMIT, MAX_LIMIT, toCursor } from '../../lambdas/runtime/http/paging.ts';
import { ATTACHMENT_ID, NOTE_ID, ORDER_ID, REQUEST_ID } from './examples/stories.ts';

/** Each list has cursors of its own. */
const cursorTo = (position: object) =>
  ({
    name: 'cursor',
    in: 'query',
    description: '`nextCursor` of the page before.',
    schema: { type: 'string', minLength: 1 },
    example: toCursor(position),
  }) as const;

/** What operations take besides a body, by the name under `components`. */
export const parameters = {
  OrderId: {
    name: 'orderId',
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
    example: ORDER_ID,
  },
  RequestId: {
    name: 'requestId',
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
    example: REQUEST_ID,
  },
  AttachmentId: {
    name: 'attachmentId',
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
    example: ATTACHMENT_ID,
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Names this very command for 30 days: sent again, it is done once and the first result comes back, with the resource as it is now. Errors are not remembered.',
    schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
    example: '0b9f6f0e-4d0f-4f0e-9c39-2f0f6a8c1d55',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: '`ETag` of the body that the caller has, for one who asks often.',
    schema: { type: 'string' },
    example: 'W/"6pBQzPHSi8iNp4IkFzVNjFt5pH0ZSPrbhDIcBDvKcX8"',
  },
  DryRun: {
    name: 'dryRun',
    in: 'query',
    description: 'Only try it: the same checks and errors, and nothing is written.',
    schema: { type: 'boolean', default: false },
  },
  Role: {
    name: 'role',
    in: 'query',
    required: true,
    description: 'Which side of the orders the caller is on.',
    schema: { type: 'string', enum: ['customer', 'pro'] },
  },
  View: {
    name: 'view',
    in: 'query',
    description:
      'Only orders that stand like this for the caller: whose answer, payment or bank details they wait for (`needs-answer`), that wait for somebody else (`waiting`), whose end has passed before the delivery (`late`), that are under way (`running`) or not any more (`ended`). What waits for the caller comes first, by deadline; then, what has changed last.',
    schema: { type: 'string', enum: VIEWS },
  },
  Search: {
    name: 'q',
    in: 'query',
    description:
      "Only orders whose title or other party's name has all of these words, or parts of words; neither case nor accents count. Without `view`, of `all`.",
    schema: { type: 'string', minLength: 1, maxLength: MAX_SEARCH, pattern: '\\S' },
  },
  Status: {
    name: 'status',
    in: 'query',
    required: true,
    description: 'What the requests wait for: only a moderator, so far.',
    schema: { type: 'string', enum: ['contested'] },
  },
  Taken: {
    name: 'taken',
    in: 'query',
    description: 'Only what the caller has taken, or what nobody has; all if left out.',
    schema: { type: 'string', enum: TAKEN_BY },
  },
  MovementStatus: {
    name: 'status',
    in: 'query',
    required: true,
    description: 'How far the movements have come: only those that need a person, so far.',
    schema: { type: 'string', enum: ['failed'] },
  },
  Limit: {
    name: 'limit',
    in: 'query',
    schema: { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT },
  },
  OrdersCursor: cursorTo({ createdAt: '2026-11-18T08:30:12.408Z', orderId: ORDER_ID }),
  DeskCursor: cursorTo({ openedAt: '2026-11-20T16:05:40.117Z', orderId: ORDER_ID }),
  FailedCursor: cursorTo({ failedSince: '2026-11-20T16:05:40.117Z', orderId: ORDER_ID }),
  NotesCursor: cursorTo({ noteId: NOTE_ID }),
  HistoryCursor: cursorTo({ version: 3, index: 0 }),
} as const;

export type ParameterName = keyof typeof parameters;
