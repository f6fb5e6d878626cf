import type { Order } from '../api/types.ts';

/** Whether nothing more can come of the order but money that is still to move. */
export const hasEnded = ({ status }: Order): boolean =>
  status === 'completed' || status === 'canceled';
