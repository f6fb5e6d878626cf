import type { ProblemCode } from '../../../lambdas/runtime/http/problems.ts';
import * as people from '../examples/people.ts';
import * as replies from '../examples/replies.ts';
import * as stories from '../examples/stories.ts';
import { NOTHING, type Operation, ORDER_COMMAND } from './operation.ts';

/** A step in the order's own course. */
const step = (
  operationId: string,
  summary: string,
  description: string,
  example: unknown,
  problems: readonly ProblemCode[] = [],
): Operation => ({
  operationId,
  tag: 'Orders',
  summary,
  description,
  parameters: ['OrderId', 'IdempotencyKey'],
  body: NOTHING,
  replies: [
    {
      status: 200,
      description: 'The order.',
      schemas: ['Order'],
      examples: { example },
      links: ['order'],
    },
  ],
  problems: [...ORDER_COMMAND, 'pending-request', 'order-status-not-allowed', ...problems],
});

export const startWork = step(
  'startWork',
  'Start the work',
  'For the pro: `accepted` → `in_progress`.',
  replies.order(stories.started, people.pro),
);

export const submitDelivery = step(
  'submitDelivery',
  'Deliver the work',
  'For the pro: `in_progress` or `revision_requested` → `delivery_submitted`.',
  replies.order(stories.delivered, people.pro),
);

export const requestRevision = step(
  'requestRevision',
  'Ask for a revision of the delivery',
  'For the customer: `delivery_submitted` → `revision_requested`.',
  replies.order(stories.revised),
  ['deadline-passed'],
);

export const acceptDelivery = step(
  'acceptDelivery',
  'Accept the delivery',
  'For the customer: `delivery_submitted` → `completed`.',
  replies.order(stories.completed),
  ['deadline-passed'],
);
