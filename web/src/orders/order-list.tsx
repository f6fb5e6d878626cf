import type { OrdersSearch } from '../api/types.ts';
import { NotLoaded } from '../command/not-loaded.tsx';
import { ShowMore } from '../design/show-more.tsx';
import { texts } from '../texts/texts.ts';
import { NoOrders } from './no-orders.tsx';
import { OrderRow } from './order-row.tsx';
import { OrderRowSkeleton } from './order-row-skeleton.tsx';
import styles from './orders-page.module.css';
import type { Orders } from './use-orders.ts';

interface OrderListProps {
  readonly search: OrdersSearch;
  readonly found: Orders;
}

/** The orders of a view, or what is to be said instead. */
export function OrderList({ search, found }: OrderListProps) {
  const { query, orders, counts, isOlderNext } = found;
  if (query.isPending) return <OrderRowSkeleton count={4} />;
  if (!orders) return <NotLoaded error={query.error} onRetry={query.refetch} />;
  return (
    <>
      {orders.length === 0 && (
        <NoOrders {...search} isOlderNext={isOlderNext} hasOthers={Boolean(counts?.all)} />
      )}
      <ul className={styles.list} aria-busy={query.isPlaceholderData || undefined}>
        {orders.map((order) => (
          <OrderRow key={order.orderId} order={order} role={search.role} />
        ))}
      </ul>
      <ShowMore list={query} label={isOlderNext ? texts.orderViews.older : undefined} />
    </>
  );
}
