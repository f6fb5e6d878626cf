import * as forms from '../examples/forms.ts';
import * as replies from '../examples/replies.ts';
import { COMMAND, type Operation, READ_ORDER } from './operation.ts';

export const addAttachment: Operation = {
  operationId: 'addAttachment',
  tag: 'Attachments',
  summary: 'Prepare the upload of a file',
  description:
    'For parties and moderators. The reply says where to send the file as a multipart form, which takes this type and size only. It is looked at when it is there: a form can refer to it a moment later, and has to within a day.',
  parameters: ['OrderId', 'IdempotencyKey'],
  body: { schema: 'AddAttachment', required: true, examples: { photo: forms.upload } },
  replies: [
    {
      status: 201,
      description: 'Where to send the file.',
      schemas: ['StartedUpload'],
      examples: { photo: replies.startedUpload },
      hasLocation: true,
      links: ['attachment', 'orderOfCall'],
    },
  ],
  problems: [...COMMAND, 'order-not-found', 'role-not-allowed', 'attachment-not-found'],
};

export const getAttachment: Operation = {
  operationId: 'getAttachment',
  tag: 'Attachments',
  summary: 'Get a link to a file',
  description:
    'For parties and moderators. The link lives for five minutes and always downloads; no token goes with it.',
  parameters: ['OrderId', 'AttachmentId'],
  replies: [
    {
      status: 200,
      description: 'The file, and where it can be had.',
      schemas: ['AttachmentLink'],
      examples: { photo: replies.attachmentLink },
      links: ['orderOfCall'],
    },
  ],
  problems: [
    ...READ_ORDER,
    'role-not-allowed',
    'attachment-not-found',
    'attachment-not-ready',
    'attachment-refused',
  ],
};
