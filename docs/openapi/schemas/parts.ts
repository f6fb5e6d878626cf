import * as z from 'zod/mini';
import { MAX_AMOUNT } from '../../../lambdas/domain/money.ts';
import { ORDER_STATUSES, SILENCES } from '../../../lambdas/domain/order.ts';
import { REQUEST_TYPES, type RequestType } from '../../../lambdas/domain/requests/names.ts';
import { uploadForm } from '../../../lambdas/domain/upload.ts';

/*
 * What replies are made of. Objects in replies are open: later versions may add fields, and a
 * client must not mind. (Bodies are closed: unknown fields are refused.)
 */

/** A schema with a sentence about it. */
export const explained = <S extends z.ZodMiniType>(schema: S, description: string): S =>
  schema.check(z.describe(description));

/** What files can be. */
const { contentType } = uploadForm.def.getter().shape;

/** An opaque text. */
export const id = z.string().check(z.minLength(1));

/** A time that a client gave. */
export const instant = z.iso.datetime();

/** A time of the server's clock. */
export const timestamp = z.iso
  .datetime({ precision: 3 })
  .register(z.globalRegistry, { pattern: '\\.\\d{3}Z$', description: 'UTC with milliseconds.' });

/** A deadline. */
export const wholeSecond = z.iso.datetime({ precision: 0 }).register(z.globalRegistry, {
  pattern: ':\\d{2}Z$',
  description:
    'UTC, a whole second: an answer counts if and only if it arrives before. Of a contested dispute only a record.',
});

/** Money in minor units. */
export const amount = z.int().check(z.gte(0), z.lte(MAX_AMOUNT));
export const count = z.int().check(z.gte(0));
export const version = z.int().check(z.gte(1));
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
export const money = z.object({ amount, currency });

export const orderStatus = z.enum(ORDER_STATUSES);
export const requestType = z.enum(REQUEST_TYPES);
export const onSilence = z.enum(SILENCES);

export const actor = z.object({
  id: z.string(),
  role: z.enum(['customer', 'pro', 'moderator', 'marketplace', 'system']),
});

export const partyActor = z.object({ id, role: z.enum(['customer', 'pro']) });

export const nextCursor = z.nullable(z.string());

/** The fields of a body's schema. */
export const shapeOf = (schema: z.ZodMiniType) => {
  const made = schema instanceof z.ZodMiniLazy ? schema.def.getter() : schema;
  if (made instanceof z.ZodMiniObject) return made.shape as z.core.$ZodLooseShape;
  throw new Error('The schema of a body must be an object');
};

/** A file of an order, as forms and answers show it. */
export const attachment = z.object({
  attachmentId: id,
  fileName: z.string(),
  contentType,
  size: explained(z.int(), 'Bytes.'),
});

/** The fields of a body's schema as they come back: files with their names, no longer as mere ids. */
export const shownShapeOf = (schema: z.ZodMiniType) => {
  const { attachments, ...rest } = shapeOf(schema);
  return attachments ? { ...rest, attachments: z.exactOptional(z.array(attachment)) } : rest;
};

/** One schema per type of request. */
export const eachType = <S>(of: (type: RequestType) => S): Readonly<Record<RequestType, S>> =>
  Object.fromEntries(REQUEST_TYPES.map((type) => [type, of(type)])) as Record<RequestType, S>;

/** Any of them: the field `type` says which. */
export const anyType = <S extends z.core.$ZodTypeDiscriminable>(
  schemas: Readonly<Record<RequestType, S>>,
) => {
  const [first, ...others] = Object.values(schemas) as [S, ...S[]];
  return z.discriminatedUnion('type', [first, ...others]);
};
