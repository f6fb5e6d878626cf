import type { OrderError } from '../../../public/embed.d.ts';
import { isProblem } from '../../api/problem.ts';

/** What the page around is told of a failure; `unexpected` is one of the element's own. */
export const orderError = (orderId: string, error: unknown): OrderError => ({
  orderId,
  code: isProblem(error) ? error.code : 'unexpected',
  message: error instanceof Error ? error.message : String(error),
});
