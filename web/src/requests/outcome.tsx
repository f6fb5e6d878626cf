import type { Order } from '../api/types.ts';
import type { ClosingEntry } from '../history/fold-history.ts';
import { SaidEvent } from '../history/said-event.tsx';
import { AnswerContent } from './answer-content.tsx';

interface OutcomeProps {
  readonly closed: ClosingEntry;
  readonly order: Order;
}

/** The answer to a request, or that there was none. */
export function Outcome({ closed, order }: OutcomeProps) {
  return (
    <SaidEvent entry={closed} order={order}>
      <AnswerContent closed={closed} order={order} />
    </SaidEvent>
  );
}
