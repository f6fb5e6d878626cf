import type { ProblemCode } from '../../../lambdas/runtime/http/problems.ts';
import * as people from '../examples/people.ts';
import * as replies from '../examples/replies.ts';
import * as stories from '../examples/stories.ts';
import { NOTHING, type Operation, ORDER_COMMAND } from './operation.ts';

interface Retrying extends Pick<Operation, 'operationId' | 'parameters'> {
  readonly movement: 'charge' | 'refund';
  readonly retried: Parameters<typeof replies.order>[0];
  readonly problems: readonly ProblemCode[];
}

/** Trying again to move money that the provider has refused to move. */
const retrying = ({ movement, retried, problems, ...operation }: Retrying): Operation => ({
  ...operation,
  tag: 'Orders',
  summary: `Try a failed ${movement} again`,
  description: `For moderators and the back end. A ${movement} that is still under way is left to itself.`,
  body: NOTHING,
  replies: [
    {
      status: 200,
      description: `The order, its ${movement} pending again.`,
      schemas: ['Order'],
      examples: { retried: replies.order(retried, people.backEnd) },
      links: ['order'],
    },
  ],
  problems: [...ORDER_COMMAND, ...problems],
});

export const retryRefund = retrying({
  operationId: 'retryRefund',
  movement: 'refund',
  parameters: ['OrderId', 'IdempotencyKey'],
  retried: stories.refundRetried,
  problems: ['nothing-refundable'],
});

export const retryCharge = retrying({
  operationId: 'retryCharge',
  movement: 'charge',
  parameters: ['OrderId', 'RequestId', 'IdempotencyKey'],
  retried: stories.chargeRetried,
  problems: ['request-not-found', 'order-status-not-allowed'],
});
