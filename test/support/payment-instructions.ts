import type { PaymentInstruction } from '../../lambdas/application/ports.ts';
import { OPENED_AT, ORDER_ID, REQUEST_ID } from './orders.ts';

/** The refund of all that can be refunded of the builders' order. */
export const anInstruction = (overrides: Partial<PaymentInstruction> = {}): PaymentInstruction => ({
  key: `refund-${REQUEST_ID}`,
  kind: 'refund',
  orderId: ORDER_ID,
  movementId: `refund-${REQUEST_ID}`,
  amount: 45_000,
  currency: 'USD',
  reference: 'pay-77',
  requestedAt: OPENED_AT,
  chargeReferences: [],
  hasEnded: false,
  giveUp: false,
  ...overrides,
});
