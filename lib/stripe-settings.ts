import * as z from 'zod/mini';
import { or } from './setting-fault.ts';

const percent = or('give percent as a number from 0 to 100');
const yesOrNo = z.boolean(or('choose true or false'));

/** What is particular to a marketplace whose money moves at Stripe. */
export const stripe = z.strictObject({
  /** For Connect platforms with destination charges: how what moves is shared with the pro's account. */
  connect: z.optional(
    z.strictObject({
      /** Take back from the pro's account what is refunded. */
      reverseTransfers: yesOrNo,
      /** Give the pro's account the application fee back, in proportion. */
      refundApplicationFees: yesOrNo,
      /** What the platform keeps of charges for additional work. */
      applicationFeePercent: z.number(percent).check(z.gte(0, percent), z.lte(100, percent)),
    }),
  ),
});
