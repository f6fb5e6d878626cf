import { partyName, partyOf } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { TimeLeft, useTimeLeft } from '../time/countdown.tsx';
import { formatExactDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import styles from './summary-card.module.css';
import { useOutcomeFetched } from './use-outcome-fetched.ts';

interface DeliveryDeadlineProps {
  readonly order: Order;
  readonly delivery: NonNullable<Order['delivery']>;
}

/** Until when the customer can send a delivery back, and that it completes the order otherwise. */
export function DeliveryDeadline({ order, delivery: { completesAt } }: DeliveryDeadlineProps) {
  const { session } = useSignedIn();
  const exact = formatExactDeadline(completesAt, useReader());
  const isOver = useTimeLeft(completesAt) <= 0 && !order.pendingRequest;
  useOutcomeFetched(order.orderId, isOver);
  const t = texts.order.delivery;
  if (order.pendingRequest) return <p className={styles.section}>{t.onHold}</p>;
  if (isOver) return <p className={styles.section}>{t.passed}</p>;
  const isCustomer = partyOf(order, session.userId) === 'customer';
  return (
    <div className={styles.section}>
      <p>
        {isCustomer
          ? t.unlessYou({ by: exact })
          : t.unlessThey({ by: exact, who: partyName(order, 'customer') })}
      </p>
      <TimeLeft until={completesAt} />
    </div>
  );
}
