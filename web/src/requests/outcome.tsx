import type { Order } from '../api/types.ts';
import { eventIcon } from '../history/event-icons.ts';
import { eventText } from '../history/event-text.ts';
import type { ClosingEntry } from '../history/fold-history.ts';
import { Said } from '../people/said.tsx';
import { useReader } from '../time/reader.ts';
import { AnswerContent } from './answer-content.tsx';

interface OutcomeProps {
  readonly closed: ClosingEntry;
  readonly order: Order;
}

/** The answer to a request, or that there was none. */
export function Outcome({ closed, order }: OutcomeProps) {
  const reader = useReader();
  return (
    <Said
      order={order}
      role={closed.actor.role}
      who={eventText(closed, order, reader)}
      icon={eventIcon(closed.event)}
      at={closed.at}
    >
      <AnswerContent closed={closed} order={order} />
    </Said>
  );
}
