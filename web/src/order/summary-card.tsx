import type { Order } from '../api/types.ts';
import { AssistantButton } from '../assistant/assistant-button.tsx';
import { AwayNote } from '../availability/away-note.tsx';
import { whatWaits } from '../banner/what-waits.ts';
import { Badge } from '../design/badge.tsx';
import { Fact, Facts } from '../design/facts.tsx';
import { useMoney } from '../money/use-money.ts';
import { Parties } from '../people/parties.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { MINUTE } from '../time/units.ts';
import { useNow } from '../time/use-now.ts';
import { DeliveryDeadline } from './delivery-deadline.tsx';
import { MoneyLedger } from './money-ledger.tsx';
import styles from './summary-card.module.css';
import { useIsLate } from './use-is-late.ts';

/** Who has agreed on what with whom, what was paid, and the button to ask for a change. */
export function SummaryCard({ order }: { order: Order }) {
  const money = useMoney(order.price.currency);
  const { session } = useSignedIn();
  const waiting = whatWaits(order, session, useNow(MINUTE));
  const { delivery, status } = order;
  const t = texts.order;
  return (
    <section className={styles.card} aria-label={texts.story.summary}>
      <Parties order={order} />
      <div className={styles.section}>
        <Facts>
          <Fact label={t.start}>
            <Instant at={order.startAt} />
          </Fact>
          <Fact label={<EndLabel order={order} />}>
            <Instant at={order.endAt} />
          </Fact>
          <Fact label={t.price} strong>
            {money(order.price.amount)}
          </Fact>
        </Facts>
      </div>
      <AwayNote order={order} className={styles.section} />
      <MoneyLedger order={order} />
      {delivery && status === 'delivery_submitted' && (
        <DeliveryDeadline order={order} completesAt={delivery.completesAt} />
      )}
      <AssistantButton order={order} look={waiting ? 'plain' : 'primary'} />
    </section>
  );
}

/** Calls the end what it is, and says so once it is over and nothing has been delivered. */
function EndLabel({ order }: { order: Order }) {
  const t = texts.order;
  if (!useIsLate(order)) return t.end;
  return (
    <>
      {t.end} <Badge tone="danger">{t.late}</Badge>
    </>
  );
}
