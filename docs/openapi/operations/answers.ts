import type { ProblemCode } from '../../../lambdas/runtime/http/problems.ts';
import * as forms from '../examples/forms.ts';
import * as people from '../examples/people.ts';
import * as replies from '../examples/replies.ts';
import * as stories from '../examples/stories.ts';
import { NOTHING, type Operation, ORDER_COMMAND } from './operation.ts';

const REPLYING: readonly ProblemCode[] = [
  ...ORDER_COMMAND,
  'request-not-found',
  'deadline-passed',
  'request-closed',
];

interface Replying extends Pick<Operation, 'operationId' | 'summary' | 'body'> {
  readonly who: string;
  readonly done: Parameters<typeof replies.preview>;
}

/** What somebody does with a request that is open. */
const replying = ({ who, done, ...operation }: Replying): Operation => ({
  ...operation,
  tag: 'Requests',
  description: `For ${who}. Doing it again in the way already recorded changes nothing.`,
  parameters: ['OrderId', 'RequestId', 'DryRun', 'IdempotencyKey'],
  replies: [
    {
      status: 200,
      description: 'The request; with `dryRun=true` what it and the order would become.',
      schemas: ['Request', 'Preview'],
      examples: { done: replies.request(done[0]), dryRun: replies.preview(...done) },
      links: ['answeredRequest', 'orderOfCall'],
    },
  ],
  problems: REPLYING,
});

const answering = (operation: Omit<Replying, 'who'>, who = 'the other party'): Operation => ({
  ...replying({ ...operation, who }),
  problems: [...REPLYING, 'answer-not-allowed'],
});

export const acceptRequest = answering({
  operationId: 'acceptRequest',
  summary: 'Accept a request',
  body: NOTHING,
  done: [stories.workAdded, people.customer],
});

export const declineRequest = answering({
  operationId: 'declineRequest',
  summary: 'Decline a request',
  body: { schema: 'Decline', required: false, examples: { note: forms.decline, nothing: {} } },
  done: [stories.declined, people.customer],
});

export const provideProgress = answering({
  operationId: 'provideProgress',
  summary: 'Tell how the work is going',
  body: { schema: 'ProvideProgress', required: true, examples: { progress: forms.progress } },
  done: [stories.provided, people.pro],
});

export const contestRequest = answering({
  operationId: 'contestRequest',
  summary: "Contest a dispute, with an offer of one's own",
  body: { schema: 'Contest', required: true, examples: { offer: forms.contest } },
  done: [stories.contested, people.pro],
});

export const resolveRequest = answering(
  {
    operationId: 'resolveRequest',
    summary: 'Decide a contested dispute',
    body: { schema: 'Resolution', required: true, examples: { half: forms.resolution } },
    done: [stories.resolved, people.moderator],
  },
  'moderators who are not a party of the order',
);

export const withdrawRequest = replying({
  operationId: 'withdrawRequest',
  summary: 'Take a request back',
  body: NOTHING,
  who: 'the requester',
  done: [stories.withdrawn, people.customer],
});
