import { otherParty, partyName } from '../api/parties.ts';
import type { ListedOrder, Party } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { useMoney } from '../money/use-money.ts';
import { StatusBadge } from '../order/status-badge.tsx';
import { useIsLate } from '../order/use-is-late.ts';
import { texts } from '../texts/texts.ts';
import { formatDay } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { useNow } from '../time/use-now.ts';
import styles from './order-row.module.css';
import { WaitingLine } from './waiting-line.tsx';
import { waitingOf } from './waiting-of.ts';

interface OrderRowProps {
  readonly order: ListedOrder;
  /** The reader's own. */
  readonly role: Party;
}

/** One order of the list: what it is, how it stands, and the one thing that it waits for. */
export function OrderRow({ order, role }: OrderRowProps) {
  const money = useMoney(order.price.currency);
  const waiting = waitingOf(order, role, useNow());
  const who = partyName(order, otherParty(role));
  const { from, for: forWhom } = texts.orders;
  return (
    <li className={`${styles.row} ${styles.order} ${waiting?.isMine ? styles.mine : ''}`}>
      <div className={styles.main}>
        <Link href={addresses.order(order.orderId)} className={styles.title}>
          <bdi>{order.title}</bdi>
        </Link>
        <p className={styles.facts}>
          {role === 'customer' ? from({ who }) : forWhom({ who })} · {money(order.price.amount)} ·{' '}
          <End order={order} />
        </p>
      </div>
      <div>
        <StatusBadge status={order.status} />
      </div>
      {waiting && <WaitingLine waiting={waiting} />}
    </li>
  );
}

/** Until when the work is to be done, or since when it should have been. */
function End({ order }: Pick<OrderRowProps, 'order'>) {
  const date = formatDay(order.endAt, useReader());
  return useIsLate(order) ? (
    <strong className={`${styles.end} ${styles.late}`}>{texts.orders.late({ date })}</strong>
  ) : (
    <span className={styles.end}>{texts.orders.end({ date })}</span>
  );
}
