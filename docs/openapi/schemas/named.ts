import type * as z from 'zod/mini';
import { attachmentLink, startedUpload, uploadForm } from './attachment.ts';
import { availability } from './availability.ts';
import * as bodies from './bodies.ts';
import * as history from './history.ts';
import * as moderation from './moderation.ts';
import * as orders from './order.ts';
import { attachment } from './parts.ts';
import { fieldError, gatewayError, problem } from './problem.ts';
import * as requests from './request.ts';

/** A schema that the description names, so that it is written once. */
export interface NamedSchema {
  readonly schema: z.ZodMiniType;
  readonly description?: string;
  /** For one of several: the field that tells which, and the schema's name for each of its values. */
  readonly discriminator?: { readonly field: string; readonly names: Names };
}

type Names = Readonly<Record<string, string>>;

const pascalCase = (name: string): string =>
  name.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Several schemas, one of which applies by the value of a field, and each of them by its name. */
const variants = (
  field: string,
  schemas: Readonly<Record<string, z.ZodMiniType>>,
  nameOf: (value: string) => string,
) => {
  const entries = Object.entries(schemas);
  const names: Names = Object.fromEntries(entries.map(([value]) => [value, nameOf(value)]));
  const named: Readonly<Record<string, NamedSchema>> = Object.fromEntries(
    entries.map(([value, schema]) => [nameOf(value), { schema }]),
  );
  return { discriminator: { field, names }, named };
};

const opening = variants('type', bodies.openBodies, (type) => `Open${pascalCase(type)}`);
const request = variants('type', requests.requests, (type) => `${pascalCase(type)}Request`);
const entry = variants('event', history.historyEntries, (event) => `${pascalCase(event)}Entry`);

const bodySchemas = {
  PlaceOrder: {
    schema: bodies.placeOrderForm,
    description: 'An order that a customer has bought.',
  },
  OpenRequest: {
    schema: bodies.openBodyOfAnyType,
    description: 'What one party asks of the other. White space around texts is cut off.',
    discriminator: opening.discriminator,
  },
  Counter: {
    schema: bodies.counterBody,
    description: 'The form of the type of request that it answers.',
  },
  Extend: { schema: bodies.extendForm },
  Decline: { schema: bodies.answerBody('decline') },
  ProvideProgress: { schema: bodies.answerBody('provide-progress') },
  Contest: { schema: bodies.answerBody('contest') },
  Resolution: { schema: bodies.answerBody('resolution') },
  SetAvailability: {
    schema: bodies.absenceForm,
    description: 'In the future, and as far ahead at most as the marketplace allows.',
  },
  AddAttachment: {
    schema: uploadForm,
    description: 'A file that is about to be uploaded. `size` is in bytes, 25 MB at most.',
  },
  AddNote: { schema: moderation.noteForm },
  Nothing: { schema: bodies.nothing, description: 'No fields.' },
} as const satisfies Record<string, NamedSchema>;

const replySchemas = {
  Order: { schema: orders.order, description: 'An order as the caller may see it.' },
  OrderList: { schema: orders.orderList, description: 'Newest first.' },
  Preview: {
    schema: orders.preview,
    description: 'What the order and the request would become; nothing is written.',
  },
  Request: {
    schema: requests.requestOfAnyType,
    description: 'One party asking the other to agree to something about the order.',
    discriminator: request.discriminator,
  },
  RequestList: { schema: requests.requestList, description: 'Oldest first.' },
  MovementList: { schema: moderation.movementList, description: 'Oldest first.' },
  StartedUpload: {
    schema: startedUpload,
    description: 'A multipart form to be sent to the file store, with the file as its last field.',
  },
  AttachmentLink: {
    schema: attachmentLink,
    description: 'A file, and a link under which it is downloaded for five minutes.',
  },
  Note: {
    schema: moderation.note,
    description: 'What a moderator has written down for other moderators.',
  },
  NoteList: { schema: moderation.noteList, description: 'Oldest first.' },
  HistoryPage: { schema: history.historyPage, description: 'Oldest first.' },
  Availability: { schema: availability, description: 'Until when the caller is away.' },
  FieldError: { schema: fieldError, description: 'What is wrong with one field.' },
  Problem: { schema: problem, description: 'Problem details (RFC 9457).' },
  GatewayError: { schema: gatewayError, description: 'What the gateway says by itself.' },
} as const satisfies Record<string, NamedSchema>;

/** The schemas that bodies and replies of operations have. */
export type SchemaName = keyof typeof bodySchemas | keyof typeof replySchemas;

const partSchemas: Readonly<Record<string, NamedSchema>> = {
  ListedOrder: {
    schema: orders.listedOrder,
    description: 'An order in a list: its pending request comes without `form` and `response`.',
  },
  DeskEntry: {
    schema: requests.deskEntry,
    description: 'A dispute that waits for a moderator, with its order in short.',
  },
  PendingSummary: { schema: requests.pendingSummary },
  AssistantEntry: {
    schema: orders.assistantEntry,
    description: 'Whether the caller can open a request of this type now, and what silence does.',
  },
  Payment: { schema: orders.payment, description: 'What was captured and can be refunded.' },
  Charge: {
    schema: orders.charge,
    description: 'What the customer pays for additional work, and how far that has come.',
  },
  Refund: {
    schema: orders.refund,
    description: 'What goes back to the customer because of a request, and how far that has come.',
  },
  Adjustment: {
    schema: orders.adjustment,
    description: 'Money that went back at the payment provider without a request.',
  },
  FailedMovement: {
    schema: moderation.failedMovement,
    description: 'A charge or a refund that the payment provider has refused for good.',
  },
  Attachment: { schema: attachment, description: 'A file that goes with a form or an answer.' },
  Delivery: {
    schema: orders.delivery,
    description: 'A delivery that completes the order unless the customer acts in time.',
  },
  HistoryEntry: {
    schema: history.historyEntry,
    description: 'One thing that happened. Entries of one change share its version.',
    discriminator: entry.discriminator,
  },
};

/** What comes in: unknown fields are refused. */
export const incoming: Readonly<Record<string, NamedSchema>> = { ...bodySchemas, ...opening.named };

/** What goes out: later versions may add fields. */
export const outgoing: Readonly<Record<string, NamedSchema>> = {
  ...replySchemas,
  ...partSchemas,
  ...request.named,
  ...entry.named,
};
