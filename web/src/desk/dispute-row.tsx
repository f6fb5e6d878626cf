import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { orderQuery } from '../api/queries.ts';
import type { Order, OrderRequest, RequestOf } from '../api/types.ts';
import { Badge } from '../design/badge.tsx';
import { SkeletonLine } from '../design/skeleton.tsx';
import { useMoney } from '../money/use-money.ts';
import styles from '../orders/order-row.module.css';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { formatDateTime } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';

/** One dispute to decide. What it is about stands in its order, which is read for it. */
export function DisputeRow({ request }: { request: OrderRequest }) {
  const { api } = useSignedIn();
  const { orderId } = request;
  const { data: order } = useQuery({ ...orderQuery(api, orderId), refetchInterval: false });
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link to="/orders/$orderId" params={{ orderId }} className={styles.title}>
          {order?.title ?? <SkeletonLine width="12rem" />}
        </Link>
        <p className={styles.facts}>
          {order && request.type === 'dispute' ? (
            <Claims request={request} order={order} />
          ) : (
            <SkeletonLine width="16rem" />
          )}
        </p>
      </div>
      {request.type === 'dispute' && (
        <Badge tone="warning">{texts.requests.dispute.grounds[request.form.ground]}</Badge>
      )}
    </li>
  );
}

function Claims({ request, order }: { request: RequestOf<'dispute'>; order: Order }) {
  const money = useMoney(order.price.currency);
  const reader = useReader();
  const t = texts.desk;
  return [
    t.asked({ amount: money(request.form.requestedRefund) }),
    t.offered({ amount: money(request.response?.offeredRefund ?? 0) }),
    t.since({ date: formatDateTime(request.openedAt, reader) }),
  ].join(' · ');
}
