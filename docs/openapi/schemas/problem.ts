import * as z from 'zod/mini';
import { FIELD_ERROR_CODES } from '../../../lambdas/domain/field-errors.ts';
import { PROBLEMS, type ProblemCode } from '../../../lambdas/runtime/http/problems.ts';

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

const limit = <T extends z.ZodMiniType>(schema: T, description: string) =>
  z.exactOptional(schema.check(z.describe(description)));

export const fieldError = z.object({
  pointer: z.string().check(z.describe('JSON pointer (RFC 6901) to the field.')),
  code: z.enum(FIELD_ERROR_CODES).check(z.describe('What is wrong, for words of your own.')),
  detail: z.string(),
  min: limit(z.number(), 'The least number, length or sum.'),
  max: limit(z.number(), 'The greatest number, length or sum.'),
  after: limit(z.iso.datetime(), 'The time has to be later than this.'),
  earliest: limit(z.iso.datetime(), 'The first time that is not too early.'),
  latest: limit(z.iso.datetime(), 'The last time that is not too late.'),
});

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(codes),
  errors: z.exactOptional(z.array(fieldError)),
});

/** What API Gateway says before the service is asked. */
export const gatewayError = z.object({ message: z.string() });
