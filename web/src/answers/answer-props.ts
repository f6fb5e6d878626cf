import type { Order, OrderRequest } from '../api/types.ts';

/** The request that is answered, and its order. */
export interface AnswerProps {
  readonly request: OrderRequest;
  readonly order: Order;
}

/** The dialog in which it is answered. */
export interface AnswerDialogProps extends AnswerProps {
  readonly onClose: () => void;
}
