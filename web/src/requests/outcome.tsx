import type { Order } from '../api/types.ts';
import { eventText } from '../history/event-text.ts';
import type { ClosingEntry, Offer } from '../history/fold-history.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';
import { AnswerContent } from './answer-content.tsx';
import { Happenings } from './happenings.tsx';
import styles from './request-block.module.css';

interface OutcomeProps {
  readonly closed: ClosingEntry;
  readonly effects: Offer['effects'];
  readonly order: Order;
}

/** The answer to a request, or that there was none, and what came of it. */
export function Outcome({ closed, effects, order }: OutcomeProps) {
  const reader = useReader();
  return (
    <div className={styles.outcome}>
      <p className={styles.answered}>
        <span>{eventText(closed, order, reader)}</span>
        <span className={styles.time}>
          <Instant at={closed.at} />
        </span>
      </p>
      <AnswerContent closed={closed} order={order} />
      {effects.length > 0 && <Happenings entries={effects} order={order} toldAt={closed.at} />}
    </div>
  );
}
