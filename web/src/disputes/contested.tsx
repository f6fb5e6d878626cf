import type { Order } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { Attachments } from '../files/attachments.tsx';
import { eventText } from '../history/event-text.ts';
import type { ContestedEntry } from '../history/fold-history.ts';
import { useMoney } from '../money/use-money.ts';
import styles from '../requests/request-block.module.css';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';
import { EvidenceList } from './evidence-list.tsx';

/** The pro's side of a dispute. */
export function Contested({ contested, order }: { contested: ContestedEntry; order: Order }) {
  const reader = useReader();
  const money = useMoney(order.price.currency);
  const { response } = contested.data;
  const { statement, offeredRefund, evidence } = response;
  return (
    <div className={styles.outcome}>
      <p className={styles.answered}>
        <span>{eventText(contested, order, reader)}</span>
        <span className={styles.time}>
          <Instant at={contested.at} />
        </span>
      </p>
      <Facts>
        <Fact label={texts.dispute.offered} strong>
          {money(offeredRefund)}
        </Fact>
      </Facts>
      <Quote>{statement}</Quote>
      <EvidenceList evidence={evidence} />
      <Attachments orderId={order.orderId} of={response} />
    </div>
  );
}
