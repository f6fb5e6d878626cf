import type { Command, Context } from './commands.ts';
import type { OrderEvent } from './events.ts';
import type { Fault, FieldError } from './field-errors.ts';
import {
  type Attachment,
  isAttachmentId,
  isThere,
  MOST_ATTACHMENTS,
  refusalCode,
  refusalText,
  type Upload,
} from './upload.ts';

/** The ids in a form as it was sent: what has to be looked up before the form can be read. */
export const attachmentIdsIn = (command: Command): readonly string[] => {
  const { attachments: ids } = Object('form' in command ? command.form : undefined);
  return Array.isArray(ids)
    ? [...new Set(ids.slice(0, MOST_ATTACHMENTS).filter(isAttachmentId))]
    : [];
};

type Form = Readonly<Record<string, unknown>>;

const idsOf = (form: Form): readonly string[] => (form.attachments ?? []) as readonly string[];

/** What is wrong with the files that a well-formed form refers to. */
export const attachmentErrors = (form: Form, context: Context): readonly FieldError[] =>
  idsOf(form).flatMap((id, index, ids) => {
    const fault = ids.indexOf(id) < index ? REPEATED : unusable(id, context);
    return fault ? [{ pointer: `/attachments/${index}`, ...fault }] : [];
  });

const REPEATED: Fault = { code: 'file-repeated', detail: 'Give each file once.' };

const unusable = (id: string, { uploads = [], actor, now }: Context): Fault | undefined => {
  const upload = uploads.find(({ attachmentId }) => attachmentId === id);
  // Of somebody else's file nothing is told: it might not be for the caller to know.
  if (upload?.by.id !== actor.id) {
    const detail = 'Give the id of a file that you uploaded to this order.';
    return { code: 'file-unknown', detail };
  }
  if (upload.status === 'refused') {
    return { code: refusalCode(upload), detail: `Give another file: ${refusalText(upload)}.` };
  }
  if (!isThere(upload, now)) {
    return { code: 'file-expired', detail: 'Upload the file again: it was not used in time.' };
  }
  if (upload.status === 'scanning') {
    const detail = 'Send this again in a moment: the file is being scanned.';
    return { code: 'file-scanning', detail };
  }
  if (upload.status === 'awaited') {
    const detail = 'Upload the file first; a moment later it can be used.';
    return { code: 'file-awaited', detail };
  }
  return undefined;
};

/** The form with what its files are in place of their ids. */
export const withAttachments = (form: Form, { uploads = [] }: Context): Form => {
  const { attachments: _, ...rest } = form;
  const found = idsOf(form).flatMap((id) => uploads.filter((upload) => upload.attachmentId === id));
  return found.length > 0 ? { ...rest, attachments: found.map(attachmentOf) } : rest;
};

/** An upload as those see it who read a form. */
export const attachmentOf = ({
  attachmentId,
  fileName,
  contentType,
  size,
}: Upload): Attachment => ({
  attachmentId,
  fileName,
  contentType,
  size,
});

/** The files that an event refers to, in the form or the answer that it holds. */
export const attachmentsIn = ({ data }: Pick<OrderEvent, 'data'>): readonly Attachment[] => {
  const { form, response, resolution } = data as Readonly<Record<string, Form | undefined>>;
  const { attachments: found = [] } = form ?? response ?? resolution ?? {};
  return found as readonly Attachment[];
};
