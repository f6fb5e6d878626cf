import { requestDocs } from '../../../lambdas/domain/requests/index.ts';
import * as replies from '../examples/replies.ts';
import * as stories from '../examples/stories.ts';
import { eachType } from '../schemas/parts.ts';
import { LIST, type Operation, ORDER_COMMAND, READ_ORDER } from './operation.ts';

export const openRequest: Operation = {
  operationId: 'openRequest',
  tag: 'Requests',
  summary: 'Ask the other party for something',
  description:
    'One request can be pending per order. It waits for the other party until `expiresAt`; after that `onSilence` applies.',
  parameters: ['OrderId', 'DryRun', 'IdempotencyKey'],
  body: {
    schema: 'OpenRequest',
    required: true,
    examples: eachType((type) => ({ type, ...requestDocs[type].example.form })),
  },
  replies: [
    {
      status: 201,
      description: 'The request.',
      schemas: ['Request'],
      examples: eachType((type) => replies.request(stories.opened[type])),
      hasLocation: true,
      links: ['request', 'orderOfCall'],
    },
    {
      status: 200,
      description: 'With `dryRun=true`: what would become.',
      schemas: ['Preview'],
      examples: { cancellation: replies.preview(stories.opened.cancellation) },
      links: ['preview'],
    },
  ],
  problems: [
    ...ORDER_COMMAND,
    'pending-request',
    'pending-delivery',
    'order-status-not-allowed',
    'nothing-refundable',
    'ground-not-met',
  ],
};

export const getRequest: Operation = {
  operationId: 'getRequest',
  tag: 'Requests',
  summary: 'Show a request, also long after it closed',
  description: 'For the parties of its order, moderators and the back end.',
  parameters: ['OrderId', 'RequestId'],
  replies: [
    {
      status: 200,
      description: 'The request.',
      schemas: ['Request'],
      examples: {
        pending: replies.request(stories.opened.progress_update),
        declined: replies.request(stories.declined),
        resolved: replies.request(stories.resolved),
      },
      links: ['request', 'answeredRequest', 'orderOfCall'],
    },
  ],
  problems: [...READ_ORDER, 'request-not-found'],
};

export const listContested: Operation = {
  operationId: 'listContested',
  tag: 'Requests',
  summary: 'List the disputes that wait for a moderator, oldest first',
  description:
    'For moderators. A page may hold fewer than `limit`, because evidence can be long; with `taken` it may be empty and not the last. Go on until `nextCursor` is `null`.',
  parameters: ['Status', 'Taken', 'Limit', 'DeskCursor'],
  replies: [
    {
      status: 200,
      description: 'A page of requests; `nextCursor` is `null` on the last one.',
      schemas: ['RequestList'],
      examples: { oneContested: replies.requestList(stories.contested) },
      links: ['contestedRequest', 'moreContested'],
    },
  ],
  problems: [...LIST, 'role-not-allowed'],
};
