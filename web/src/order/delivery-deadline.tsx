import { partyName, partyOf } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { useTimeLeft } from '../time/countdown.tsx';
import { formatExactDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import styles from './summary-card.module.css';
import { useOutcomeFetched } from './use-outcome-fetched.ts';

interface DeliveryProps {
  readonly order: Order;
  /** When the delivery completes the order by itself. */
  readonly completesAt: string;
}

/** How it stands with a delivery that completes the order by itself, where no banner tells it. */
export function DeliveryDeadline({ order, completesAt }: DeliveryProps) {
  const { session } = useSignedIn();
  const isOver = useTimeLeft(completesAt) <= 0 && !order.pendingRequest;
  useOutcomeFetched(order.orderId, isOver);
  const t = texts.order.delivery;
  if (order.pendingRequest) return <p className={styles.section}>{t.onHold}</p>;
  if (isOver) return <p className={styles.section}>{t.passed}</p>;
  if (partyOf(order, session.userId)) return null;
  return (
    <div className={styles.section}>
      <DeliverySentence order={order} completesAt={completesAt} />
    </div>
  );
}

/** Until when the customer can send a delivery back, and that it completes the order otherwise. */
export function DeliverySentence({ order, completesAt }: DeliveryProps) {
  const { session } = useSignedIn();
  const exact = formatExactDeadline(completesAt, useReader());
  const isCustomer = partyOf(order, session.userId) === 'customer';
  const t = texts.order.delivery;
  return (
    <p>
      {isCustomer
        ? t.unlessYou({ by: exact })
        : t.unlessThey({ by: exact, who: partyName(order, 'customer') })}
    </p>
  );
}
