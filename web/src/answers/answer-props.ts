import type { Order, OrderRequest } from '../api/types.ts';

/** The request that is answered, and its order. */
export interface AnswerProps {
  readonly request: OrderRequest;
  readonly order: Order;
}
