import * as z from 'zod/mini';

/** What the service is asked to do. */
const movementRequest = z.object({
  movementId: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.enum(['refund', 'charge']),
  orderId: z.string(),
  amount: z.int().check(z.positive()),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  reference: z.optional(z.nullable(z.string())),
});

export type MovementRequest = z.infer<typeof movementRequest>;

export function readMovement(body: string): MovementRequest | undefined {
  try {
    return movementRequest.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
