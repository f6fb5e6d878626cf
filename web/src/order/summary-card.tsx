import { partyName, partyOf } from '../api/parties.ts';
import type { Order, Party } from '../api/types.ts';
import { AssistantButton } from '../assistant/assistant-button.tsx';
import { AwayNote } from '../availability/away-note.tsx';
import { Fact, Facts } from '../design/facts.tsx';
import { useMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { DeliveryDeadline } from './delivery-deadline.tsx';
import { MoneyFacts } from './money-facts.tsx';
import { OrderSteps } from './order-steps.tsx';
import { StatusBadge } from './status-badge.tsx';
import styles from './summary-card.module.css';

/** How the order stands, and the button to ask for a change. */
export function SummaryCard({ order }: { order: Order }) {
  const { session } = useSignedIn();
  const money = useMoney(order.price.currency);
  const party = partyOf(order, session.userId);
  const nameOf = (role: Party) => {
    const who = partyName(order, role);
    return party === role ? texts.order.you({ who }) : who;
  };
  return (
    <section className={styles.card} aria-labelledby="order-title">
      <header className={styles.head}>
        <StatusBadge status={order.status} />
        <h1 id="order-title" tabIndex={-1}>
          {order.title}
        </h1>
      </header>
      <Facts>
        <Fact label={texts.order.customer}>{nameOf('customer')}</Fact>
        <Fact label={texts.order.pro}>{nameOf('pro')}</Fact>
        <Fact label={texts.order.start}>
          <Instant at={order.startAt} />
        </Fact>
        <Fact label={texts.order.end}>
          <Instant at={order.endAt} />
        </Fact>
        <Fact label={texts.order.price} strong>
          {money(order.price.amount)}
        </Fact>
      </Facts>
      <AwayNote order={order} className={styles.section} />
      <MoneyFacts order={order} />
      {order.delivery && order.status === 'delivery_submitted' && (
        <DeliveryDeadline order={order} delivery={order.delivery} />
      )}
      {party && <OrderSteps order={order} party={party} />}
      <AssistantButton order={order} />
    </section>
  );
}
