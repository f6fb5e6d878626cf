import { MOST_ROUNDS } from '../../../lambdas/domain/decisions/counter-request.ts';
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

export const counterRequest: Operation = {
  operationId: 'counterRequest',
  tag: 'Requests',
  summary: 'Answer with an offer of your own',
  description: `For the other party. In one change the request closes as \`countered\` and a new one of the same type opens, which is up to the first party. ${MOST_ROUNDS} offers in a row are the most.`,
  parameters: ['OrderId', 'RequestId', 'DryRun', 'IdempotencyKey'],
  body: { schema: 'Counter', required: true, examples: forms.counters },
  replies: [
    {
      status: 201,
      description:
        'The new request; the same one when it is sent again with its `Idempotency-Key`.',
      schemas: ['Request'],
      examples: { countered: replies.request(stories.countered, stories.COUNTER_ID) },
      hasLocation: true,
      links: ['request', 'orderOfCall'],
    },
    {
      status: 200,
      description:
        'With `dryRun=true` what would become; once it has been countered, the request that the first counter-offer has opened.',
      schemas: ['Request', 'Preview'],
      examples: { dryRun: replies.preview(stories.countered, people.customer, stories.COUNTER_ID) },
      links: ['answeredRequest', 'orderOfCall'],
    },
  ],
  problems: [...REPLYING, 'answer-not-allowed', 'counter-limit'],
};

export const extendRequest: Operation = {
  ...answering(
    {
      operationId: 'extendRequest',
      summary: 'Give the other party more time to answer',
      body: { schema: 'Extend', required: true, examples: { threeDays: forms.extend } },
      done: [stories.extended, people.customer],
    },
    'the requester',
  ),
  description:
    'For the requester, while the request is pending. The new deadline is later than the present one and at most 14 days after the request was opened; it is rounded up to a whole second.',
};

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

const MODERATORS = 'moderators who are not a party of the order';

export const resolveRequest: Operation = {
  ...replying({
    operationId: 'resolveRequest',
    summary: 'Decide a contested dispute',
    body: { schema: 'Resolution', required: true, examples: { half: forms.resolution } },
    done: [stories.resolved, people.moderator],
    who: `${MODERATORS}, unless another one has taken it`,
  }),
  problems: [...REPLYING, 'answer-not-allowed', 'request-taken'],
};

/** What moderators do among themselves with a dispute that waits for them. */
const sharing = (
  operation: Pick<Operation, 'operationId' | 'summary' | 'description'>,
  example: object,
): Operation => ({
  ...operation,
  tag: 'Moderation',
  parameters: ['OrderId', 'RequestId', 'IdempotencyKey'],
  body: NOTHING,
  replies: [
    {
      status: 200,
      description: 'The request.',
      schemas: ['Request'],
      examples: { done: example },
      links: ['contestedCall', 'orderOfCall'],
    },
  ],
  problems: [...REPLYING, 'answer-not-allowed', 'request-taken'],
});

export const takeRequest = sharing(
  {
    operationId: 'takeRequest',
    summary: 'Take a contested dispute, so that no other moderator decides it meanwhile',
    description: `For ${MODERATORS}. It is theirs for four hours, or until they decide or release it; taking it again gives them four hours once more. Its parties do not see it.`,
  },
  replies.taken(stories.contested),
);

export const releaseRequest = sharing(
  {
    operationId: 'releaseRequest',
    summary: 'Give back a dispute that you have taken',
    description: `For ${MODERATORS}. What nobody has taken stays so.`,
  },
  replies.request(stories.contested),
);

export const withdrawRequest = replying({
  operationId: 'withdrawRequest',
  summary: 'Take a request back',
  body: NOTHING,
  who: 'the requester',
  done: [stories.withdrawn, people.customer],
});
