import * as z from 'zod/mini';
import type { FieldError } from '../../domain/field-errors.ts';
import { isNoteId } from '../../domain/note.ts';
import { isOrderId } from '../../domain/order.ts';
import { invalidForm, Rejection } from '../../domain/rejections.ts';
import type { HttpEvent } from './event.ts';

export interface Paging<Position> {
  readonly limit: number;
  readonly from?: Position | undefined;
}

export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

/** A place in a list of orders, as a cursor holds it. */
export const listPosition = z.strictObject({
  createdAt: z.iso.datetime({ precision: 3 }),
  orderId: z.string().check(z.refine(isOrderId)),
});

/** A place on the moderators' desk, as a cursor holds it. */
export const deskPosition = z.strictObject({
  openedAt: z.iso.datetime({ precision: 3 }),
  orderId: z.string().check(z.refine(isOrderId)),
});

/** A place among the orders with a failed movement, as a cursor holds it. */
export const failedPosition = z.strictObject({
  failedSince: z.iso.datetime({ precision: 3 }),
  orderId: z.string().check(z.refine(isOrderId)),
});

/** A place among the notes of an order, as a cursor holds it. */
export const notePosition = z.strictObject({ noteId: z.string().check(z.refine(isNoteId)) });

/** A place in a history, as a cursor holds it. */
export const historyPosition = z.strictObject({
  version: z.int().check(z.gte(1), z.lte(99_999_999)),
  index: z.int().check(z.gte(0), z.lte(99)),
});

/** Positions travel as opaque texts; they hold nothing that decides what may be seen. */
export const toCursor = (position: object | undefined): string | null =>
  position ? Buffer.from(JSON.stringify(position)).toString('base64url') : null;

const fromCursor = <P>(schema: z.ZodMiniType<P>, cursor: string): P | undefined => {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
};

/** `limit` and `cursor` of the query; values outside their limits are never bent into shape. */
export const readPaging = <P>(
  { queryStringParameters }: HttpEvent,
  position: z.ZodMiniType<P>,
): Paging<P> | Rejection => {
  const { limit = String(DEFAULT_LIMIT), cursor } = queryStringParameters ?? {};
  const errors: FieldError[] = [];
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > MAX_LIMIT) {
    errors.push({
      pointer: '/limit',
      code: 'number-range',
      ...{ min: 1, max: MAX_LIMIT },
      detail: `Give a whole number from 1 to ${MAX_LIMIT}.`,
    });
  }
  const from = cursor === undefined ? undefined : fromCursor(position, cursor);
  if (cursor !== undefined && !from) {
    errors.push({
      pointer: '/cursor',
      code: 'not-a-cursor',
      detail: 'Give nextCursor of an earlier page, or leave it out.',
    });
  }
  return errors.length > 0 ? invalidForm(errors) : { limit: Number(limit), from };
};

/** As `readPaging`, of a list that shows what is in this one state. */
export const readPagingOf = <P>(
  status: string,
  event: HttpEvent,
  position: z.ZodMiniType<P>,
): Paging<P> | Rejection => {
  const paging = readPaging(event, position);
  if (event.queryStringParameters?.status === status) return paging;
  const fault: FieldError = {
    ...{ pointer: '/status', code: 'not-an-option' },
    detail: `Give ${status}.`,
  };
  return invalidForm([fault, ...(paging instanceof Rejection ? paging.errors : [])]);
};
