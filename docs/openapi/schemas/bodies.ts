import * as z from 'zod/mini';
import { absenceForm } from '../../../lambdas/domain/absence.ts';
import { extendForm } from '../../../lambdas/domain/decisions/extend-request.ts';
import { placeOrderForm } from '../../../lambdas/domain/decisions/place-order.ts';
import { fields, nothing } from '../../../lambdas/domain/fields.ts';
import { requestRules } from '../../../lambdas/domain/requests/index.ts';
import { REQUEST_TYPES } from '../../../lambdas/domain/requests/names.ts';
import type { OwnAnswer } from '../../../lambdas/domain/requests/request-rules.ts';
import { anyType, eachType, shapeOf } from './parts.ts';

/** What opens each type of request. */
export const openBodies = eachType((type) =>
  fields({ type: z.literal(type), ...shapeOf(requestRules[type].form) }),
);
export const openBodyOfAnyType = anyType(openBodies);

/** What an answer takes: the same for every type of request that knows it. */
export const answerBody = (answer: OwnAnswer): z.ZodMiniType => {
  const rules = REQUEST_TYPES.map((type) => requestRules[type].answers[answer]);
  return rules.find((rule) => rule !== undefined)?.form ?? nothing;
};

const [first, second, ...others] = REQUEST_TYPES.flatMap((type) => {
  const { canBeCountered, form } = requestRules[type];
  return canBeCountered ? [form] : [];
}) as [z.ZodMiniType, z.ZodMiniType, ...z.ZodMiniType[]];

/** What a counter-offer takes: the form of the type that it counters. */
export const counterBody = z.union([first, second, ...others]);

export { absenceForm, extendForm, nothing, placeOrderForm };
