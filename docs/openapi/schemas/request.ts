import * as z from 'zod/mini';
import type { RequestType } from '../../../lambdas/domain/order.ts';
import { REQUEST_STATUSES } from '../../../lambdas/domain/order-request.ts';
import { requestRules } from '../../../lambdas/domain/requests/index.ts';
import {
  actor,
  anyType,
  eachType,
  id,
  onSilence,
  party,
  requestType,
  shapeOf,
  timestamp,
  wholeSecond,
} from './parts.ts';

const summary = {
  requestId: id,
  orderId: id,
  openedBy: z.object({ id, role: party }),
  openedAt: timestamp,
  expiresAt: wholeSecond,
  onSilence,
};

/** What a type of request asks for, as it comes back. */
export const formOf = (type: RequestType) => z.object(shapeOf(requestRules[type].form));

/** The fields of a type's answers, as they come back: a field of one answer only may be left out. */
const responseOf = (type: RequestType) => {
  const answers = Object.values(requestRules[type].answers);
  const shapes = answers.map(({ form }) => shapeOf(form));
  return Object.assign({}, ...shapes) as z.core.$ZodLooseShape;
};

export const requests = eachType((type) =>
  z.object({
    ...summary,
    type: z.literal(type),
    status: z.enum(REQUEST_STATUSES),
    form: formOf(type),
    response: z.nullable(z.object({ ...responseOf(type), by: actor, at: timestamp })),
    closedAt: z.exactOptional(timestamp),
  }),
);
export const requestOfAnyType = anyType(requests);

/** A pending request as lists of orders show it. */
export const pendingSummary = z.object({
  ...summary,
  type: requestType,
  status: z.literal('pending'),
});
