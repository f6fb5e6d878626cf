import { entriesOf } from '../../../lambdas/application/get-history.ts';
import { deskEntry } from '../../../lambdas/application/views/desk-entry.ts';
import { moderatedView } from '../../../lambdas/application/views/moderated-view.ts';
import { failedMovementView } from '../../../lambdas/application/views/movement-view.ts';
import { pendingSummary, requestView } from '../../../lambdas/application/views/request-view.ts';
import type { Caller } from '../../../lambdas/domain/actor.ts';
import type { Note } from '../../../lambdas/domain/note.ts';
import type { OrderRequest } from '../../../lambdas/domain/order-request.ts';
import { toCursor } from '../../../lambdas/runtime/http/paging.ts';
import { type Course, orderOf, requestOf } from './course.ts';
import * as forms from './forms.ts';
import * as people from './people.ts';
import { ATTACHMENT_ID, NOTE_ID, ORDER_ID, REQUEST_ID } from './stories.ts';

/** The order of a course, as its customer sees it unless somebody else asks. */
export const order = (course: Course, caller: Caller = people.customer) => orderOf(course, caller);

export const request = (course: Course, requestId = REQUEST_ID): OrderRequest =>
  requestView(requestOf(course, requestId));

export const preview = (
  course: Course,
  caller: Caller = people.customer,
  requestId = REQUEST_ID,
) => ({ order: order(course, caller), request: request(course, requestId) });

export const orderList = (course: Course) => ({
  orders: [{ ...order(course), pendingRequest: pendingSummary(course.order) }],
  nextCursor: toCursor({ createdAt: course.order.createdAt, orderId: course.order.orderId }),
});

/** The one order of a view, which waits for whoever reads it. */
export const orderView = (course: Course) => ({
  orders: orderList(course).orders,
  nextCursor: null,
  counts: { 'needs-answer': 1, waiting: 0, late: 0, running: 1, ended: 0, all: 1 },
  countedAll: true,
});

export const away = { awayUntil: '2026-12-01T08:00:00Z' };
export const there = { awayUntil: null };

const take = {
  by: { id: people.moderator.id, role: 'moderator' },
  at: '2026-11-20T16:10:02.482Z',
  until: '2026-11-20T20:10:02.482Z',
} as const;

/** As moderators see it while one of them is at it. */
export const taken = (course: Course) => moderatedView(requestOf(course, REQUEST_ID), take);

export const requestList = (course: Course) => ({
  requests: [deskEntry(course.order, requestOf(course, REQUEST_ID), take)],
  nextCursor: null,
});

export const historyPage = ({ changes }: Course) => ({
  entries: changes.flatMap(entriesOf),
  nextCursor: null,
});

export const failedMovements = ({ order: failed }: Course) => ({
  movements: failed.movements.map((movement) => failedMovementView(failed, movement)),
  nextCursor: null,
});

const FILE_STORE = 'https://files-of-the-stage.s3.eu-west-1.amazonaws.com';

export const startedUpload = {
  attachmentId: ATTACHMENT_ID,
  upload: {
    url: `${FILE_STORE}/`,
    fields: {
      key: `${ORDER_ID}/${ATTACHMENT_ID}`,
      'Content-Type': forms.upload.contentType,
      Policy: 'eyJleHBpcmF0aW9uIjoi…',
      'X-Amz-Signature': '5b1f…',
    },
  },
  expiresAt: '2026-11-20T11:02:14.000Z',
};

export const attachmentLink = {
  url: `${FILE_STORE}/${ORDER_ID}/${ATTACHMENT_ID}?versionId=3sL4kqtJlcpXroDTDmJ&X-Amz-Expires=300&X-Amz-Signature=9c27`,
  expiresAt: '2026-11-20T10:07:14.000Z',
  ...forms.upload,
};

export const note = (): Note => ({
  noteId: NOTE_ID,
  orderId: ORDER_ID,
  by: { id: people.moderator.id, role: 'moderator' },
  at: NOTE_ID.slice(0, '2026-11-20T16:10:02.482Z'.length),
  ...forms.note,
});
