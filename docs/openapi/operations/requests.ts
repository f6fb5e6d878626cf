import type { ProblemCode } from '../../../lambdas/runtime/http/problems.ts';
import * as forms from '../examples/forms.ts';
import * as people from '../examples/people.ts';
import * as replies from '../examples/replies.ts';
import * as stories from '../examples/stories.ts';
import { eachType } from '../schemas/parts.ts';
import { NOTHING, type Operation, ORDER_COMMAND, READ_ORDER } from './operation.ts';

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
    examples: eachType((type) => ({ type, ...forms.forms[type] })),
  },
  replies: [
    {
      status: 201,
      description: 'The request.',
      schemas: ['Request'],
      examples: eachType((type) => replies.request(stories.opened[type])),
      hasLocation: true,
    },
    {
      status: 200,
      description: 'With `dryRun=true`: what would become.',
      schemas: ['Preview'],
      examples: { cancellation: replies.preview(stories.opened.cancellation) },
    },
  ],
  problems: [...ORDER_COMMAND, 'pending-request', 'pending-delivery', 'order-status-not-allowed'],
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
      },
    },
  ],
  problems: [...READ_ORDER, 'request-not-found'],
};

const CLOSING: readonly ProblemCode[] = [
  ...ORDER_COMMAND,
  'request-not-found',
  'deadline-passed',
  'request-closed',
];

interface Closing extends Pick<Operation, 'operationId' | 'summary' | 'body'> {
  readonly who: string;
  readonly closed: Parameters<typeof replies.preview>;
}

/** What closes a request. */
const closing = ({ who, closed, ...operation }: Closing): Operation => ({
  ...operation,
  tag: 'Requests',
  description: `For ${who}. Doing it again in the way already recorded changes nothing.`,
  parameters: ['OrderId', 'RequestId', 'DryRun', 'IdempotencyKey'],
  replies: [
    {
      status: 200,
      description: 'The request; with `dryRun=true` what it and the order would become.',
      schemas: ['Request', 'Preview'],
      examples: { closed: replies.request(closed[0]), dryRun: replies.preview(...closed) },
    },
  ],
  problems: CLOSING,
});

const answering = (operation: Omit<Closing, 'who'>): Operation => ({
  ...closing({ ...operation, who: 'the other party' }),
  problems: [...CLOSING, 'answer-not-allowed'],
});

export const acceptRequest = answering({
  operationId: 'acceptRequest',
  summary: 'Accept a request',
  body: NOTHING,
  closed: [stories.workAdded, people.customer],
});

export const declineRequest = answering({
  operationId: 'declineRequest',
  summary: 'Decline a request',
  body: { schema: 'Decline', required: false, examples: { note: forms.decline, nothing: {} } },
  closed: [stories.declined, people.customer],
});

export const provideProgress = answering({
  operationId: 'provideProgress',
  summary: 'Tell how the work is going',
  body: { schema: 'ProvideProgress', required: true, examples: { progress: forms.progress } },
  closed: [stories.provided, people.pro],
});

export const withdrawRequest = closing({
  operationId: 'withdrawRequest',
  summary: 'Take a request back',
  body: NOTHING,
  who: 'the requester',
  closed: [stories.withdrawn, people.customer],
});
