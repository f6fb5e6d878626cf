import * as z from 'zod/mini';
import { PROBLEMS, type ProblemCode } from '../../../lambdas/runtime/http/problems.ts';

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

const fieldError = z.object({
  pointer: z
    .string()
    .register(z.globalRegistry, { description: 'JSON pointer (RFC 6901) to the field.' }),
  detail: z.string(),
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
