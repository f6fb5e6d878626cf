import { Link } from '@tanstack/react-router';
import { otherParty, partyName } from '../api/parties.ts';
import type { ListedOrder, OrderStatus, Party } from '../api/types.ts';
import { Badge } from '../design/badge.tsx';
import { SkeletonLine } from '../design/skeleton.tsx';
import { useMoney } from '../money/use-money.ts';
import { StatusBadge } from '../order/status-badge.tsx';
import { texts } from '../texts/texts.ts';
import { TimeLeft, useTimeLeft } from '../time/countdown.tsx';
import { formatDay } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { MoneyWaiting } from './money-waiting.tsx';
import styles from './order-row.module.css';

interface OrderRowProps {
  readonly order: ListedOrder;
  /** The reader's own. */
  readonly role: Party;
}

/** One order of the list: what it is, how it stands, and what is waited for. */
export function OrderRow({ order, role }: OrderRowProps) {
  const money = useMoney(order.price.currency);
  const other = partyName(order, otherParty(role));
  const { from, for: forWhom } = texts.orders;
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link to="/orders/$orderId" params={{ orderId: order.orderId }} className={styles.title}>
          {order.title}
        </Link>
        <p className={styles.facts}>
          {role === 'customer' ? from({ who: other }) : forWhom({ who: other })} ·{' '}
          {money(order.price.amount)} · <End order={order} />
        </p>
      </div>
      <div className={styles.state}>
        <StatusBadge status={order.status} />
        {role === 'customer' && <MoneyWaiting order={order} />}
        {order.pendingRequest ? (
          <Pending order={order} role={role} />
        ) : (
          order.status === 'delivery_submitted' && <Delivered order={order} role={role} />
        )}
      </div>
    </li>
  );
}

const UNDELIVERED: readonly OrderStatus[] = ['accepted', 'in_progress', 'revision_requested'];

/** Until when the work is to be done, or since when it should have been. */
function End({ order: { endAt, status } }: Pick<OrderRowProps, 'order'>) {
  const day = formatDay(endAt, useReader());
  const isLate = useTimeLeft(endAt) < 0 && UNDELIVERED.includes(status);
  return isLate ? (
    <strong className={styles.late}>{texts.orders.late({ date: day })}</strong>
  ) : (
    texts.orders.end({ date: day })
  );
}

function Pending({ order, role }: OrderRowProps) {
  const { pendingRequest } = order;
  if (!pendingRequest) return null;
  if (pendingRequest.status === 'contested') {
    return (
      <p className={styles.pending}>
        <Badge>{texts.requests[pendingRequest.type].name}</Badge>
        <span>{texts.requestStatus.contested}</span>
      </p>
    );
  }
  const isMine = pendingRequest.openedBy.role === role;
  return (
    <p className={styles.pending}>
      <Badge tone={isMine ? 'plain' : 'warning'}>{texts.requests[pendingRequest.type].name}</Badge>
      <span>
        {isMine
          ? texts.orders.waiting({ who: partyName(order, otherParty(role)) })
          : texts.orders.yourTurn}
        {' · '}
        <TimeLeft until={pendingRequest.expiresAt} />
      </span>
    </p>
  );
}

/** A delivery that completes the order by itself, unless the customer looks at it before. */
function Delivered({ order: { delivery, ...order }, role }: OrderRowProps) {
  if (!delivery) return null;
  return (
    <p className={styles.pending}>
      {role === 'customer'
        ? texts.orders.lookAtIt
        : texts.orders.waiting({ who: partyName(order, otherParty(role)) })}
      {' · '}
      <TimeLeft until={delivery.completesAt} />
    </p>
  );
}

/** Rows that have not arrived, in the size they will have. */
export function OrderRowSkeleton({ count }: { count: number }) {
  return (
    <ul className={styles.skeletons} aria-label={texts.common.loading} aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <li key={index} className={styles.row}>
          <div className={styles.main}>
            <p className={styles.title}>
              <SkeletonLine width="12rem" />
            </p>
            <p className={styles.facts}>
              <SkeletonLine width="16rem" />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
