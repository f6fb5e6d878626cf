import * as z from 'zod/mini';
import { MOST_ROUNDS } from '../../../lambdas/domain/decisions/counter-request.ts';
import { REQUEST_STATUSES } from '../../../lambdas/domain/order-request.ts';
import { requestRules } from '../../../lambdas/domain/requests/index.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import {
  actor,
  amount,
  anyType,
  eachType,
  explained,
  id,
  money,
  nextCursor,
  onSilence,
  partyActor,
  requestType,
  shownShapeOf,
  timestamp,
  wholeSecond,
} from './parts.ts';

const described = (description: string) =>
  z.string().check(z.minLength(1), z.describe(description));

export const round = z
  .int()
  .check(
    z.gte(1),
    z.lte(MOST_ROUNDS),
    z.describe('Which offer in a row this is: 1 for the first.'),
  );
export const counterTo = described('The request that this one counters.');

const summary = {
  requestId: id,
  orderId: id,
  openedBy: partyActor,
  openedAt: timestamp,
  expiresAt: wholeSecond,
  onSilence,
  round,
  counterTo: z.exactOptional(counterTo),
};

const signature = { by: actor, at: timestamp };

/** What a type of request asks for, as it comes back. */
export const formOf = (type: RequestType) => z.object(shownShapeOf(requestRules[type].form));

/** The fields of a type's answers by the other party, as they come back: each belongs to one answer. */
const responseOf = (type: RequestType) => {
  const { resolution: _, ...answers } = requestRules[type].answers;
  const shapes = Object.values(answers).map(({ form }) => shownShapeOf(form));
  const fields = z.object(Object.assign({}, ...shapes) as z.core.$ZodLooseShape);
  return shapes.length === 1 ? fields : z.exactPartial(fields);
};

/** Which moderator is at a dispute. */
const taken = z
  .object({ ...signature, until: timestamp })
  .check(
    z.describe('Who has taken it and until when; only moderators are shown this, if anybody has.'),
  );

/** How a moderator decides, of the types that know it. */
const moderationOf = (type: RequestType) => {
  const { resolution } = requestRules[type].answers;
  const decided = resolution && z.object({ ...shownShapeOf(resolution.form), ...signature });
  return decided && { resolution: z.exactOptional(decided), taken: z.exactOptional(taken) };
};

export const requests = eachType((type) =>
  z.object({
    ...summary,
    type: z.literal(type),
    status: z.enum(REQUEST_STATUSES),
    form: formOf(type),
    response: z.nullable(z.extend(responseOf(type), signature)),
    ...moderationOf(type),
    counteredBy: z.exactOptional(described('The request that counters this one.')),
    closedAt: z.exactOptional(timestamp),
  }),
);
export const requestOfAnyType = anyType(requests);

/** A pending request as lists of orders show it. */
export const pendingSummary = z.object({
  ...summary,
  type: requestType,
  status: z.enum(['pending', 'contested']),
});

/** A dispute that waits for a moderator. */
export const deskEntry = z.extend(requests.dispute, {
  order: z.object({
    title: z.string(),
    customerId: id,
    proId: id,
    customerName: z.exactOptional(z.string()),
    proName: z.exactOptional(z.string()),
    price: money,
    available: explained(amount, 'The most that a decision can return.'),
  }),
});

/** The moderators' desk. */
export const requestList = z.object({ requests: z.array(deskEntry), nextCursor });
