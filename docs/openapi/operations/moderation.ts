import * as forms from '../examples/forms.ts';
import * as replies from '../examples/replies.ts';
import * as stories from '../examples/stories.ts';
import { COMMAND, LIST, type Operation, READ_ORDER } from './operation.ts';

export const listFailedMovements: Operation = {
  operationId: 'listFailedMovements',
  tag: 'Moderation',
  summary: 'List the charges and refunds that the payment provider has refused',
  description:
    'For moderators. The order whose movement has waited longest comes first; `limit` counts orders, and all failed movements of each are shown.',
  parameters: ['MovementStatus', 'Limit', 'FailedCursor'],
  replies: [
    {
      status: 200,
      description: 'A page of movements; `nextCursor` is `null` on the last one.',
      schemas: ['MovementList'],
      examples: { oneFailed: replies.failedMovements(stories.refundFailed) },
      links: ['failedMovement', 'failedCharge', 'moreMovements'],
    },
  ],
  problems: [...LIST, 'role-not-allowed'],
};

export const addNote: Operation = {
  operationId: 'addNote',
  tag: 'Moderation',
  summary: 'Note something on an order',
  description: 'For moderators who are not a party of the order. Its parties do not see it.',
  parameters: ['OrderId', 'IdempotencyKey'],
  body: { schema: 'AddNote', required: true, examples: { note: forms.note } },
  replies: [
    {
      status: 201,
      description: 'The note.',
      schemas: ['Note'],
      examples: { note: replies.note() },
      links: ['note', 'orderOfCall'],
    },
  ],
  problems: [...COMMAND, 'order-not-found', 'role-not-allowed'],
};

export const listNotes: Operation = {
  operationId: 'listNotes',
  tag: 'Moderation',
  summary: 'Show what moderators have noted on an order, oldest first',
  description: 'For moderators who are not a party of the order.',
  parameters: ['OrderId', 'Limit', 'NotesCursor'],
  replies: [
    {
      status: 200,
      description: 'A page of notes; `nextCursor` is `null` on the last one.',
      schemas: ['NoteList'],
      examples: { one: { notes: [replies.note()], nextCursor: null } },
      links: ['orderOfCall', 'moreNotes'],
    },
  ],
  problems: [...READ_ORDER, 'role-not-allowed', 'invalid-form'],
};
