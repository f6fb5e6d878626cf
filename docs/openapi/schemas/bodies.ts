import * as z from 'zod/mini';
import { placeOrderForm } from '../../../lambdas/domain/decisions/place-order.ts';
import { fields, nothing } from '../../../lambdas/domain/fields.ts';
import { requestRules } from '../../../lambdas/domain/requests/index.ts';
import { REQUEST_TYPES } from '../../../lambdas/domain/requests/names.ts';
import type { Answer } from '../../../lambdas/domain/requests/request-rules.ts';
import { anyType, eachType, shapeOf } from './parts.ts';

/** What opens each type of request. */
export const openBodies = eachType((type) =>
  fields({ type: z.literal(type), ...shapeOf(requestRules[type].form) }),
);
export const openBodyOfAnyType = anyType(openBodies);

/** What an answer takes: the same for every type of request that knows it. */
export const answerBody = (answer: Answer): z.ZodMiniType => {
  const rules = REQUEST_TYPES.map((type) => requestRules[type].answers[answer]);
  return rules.find((rule) => rule !== undefined)?.form ?? nothing;
};

export { nothing, placeOrderForm };
