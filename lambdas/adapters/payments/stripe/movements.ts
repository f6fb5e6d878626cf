import type Stripe from 'stripe';
import type { PaymentInstruction } from '../../../application/ports.ts';
import type { MovementOutcome } from '../../../domain/commands.ts';

/** As `Payments`, of one kind; what Stripe refuses is thrown. */
export interface StripeMovements {
  find(stripe: Stripe, instruction: PaymentInstruction): Promise<MovementOutcome | undefined>;
  move(stripe: Stripe, instruction: PaymentInstruction): Promise<MovementOutcome>;
}
