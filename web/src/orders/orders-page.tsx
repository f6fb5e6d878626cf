import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ordersQuery } from '../api/queries.ts';
import { useTitle } from '../app/use-title.ts';
import { AwayButton } from '../availability/away-button.tsx';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Message } from '../design/message.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { OrderRow, OrderRowSkeleton } from './order-row.tsx';
import styles from './orders-page.module.css';
import { ShowMore } from './show-more.tsx';

const route = getRouteApi('/for-signed-in/orders');

/** The reader's orders, as one of the two roles. */
export function OrdersPage() {
  useTitle(texts.orders.title);
  const { role } = route.useSearch();
  const { api } = useSignedIn();
  const query = useInfiniteQuery(ordersQuery(api, role));
  const { data, error, isPending } = query;
  const orders = data?.pages.flatMap((page) => page.orders);
  return (
    <>
      <div className={styles.head}>
        <h1>{texts.orders.title}</h1>
        <AwayButton />
        <Roles />
      </div>
      {isPending && <OrderRowSkeleton count={4} />}
      {!data && <FailureNotice error={error} />}
      {orders?.length === 0 && (
        <Message
          below
          title={role === 'customer' ? texts.orders.emptyCustomer : texts.orders.emptyPro}
          lead={texts.orders.emptyLead}
        />
      )}
      <ul className={styles.list}>
        {orders?.map((order) => (
          <OrderRow key={order.orderId} order={order} role={role} />
        ))}
      </ul>
      <ShowMore query={query} />
    </>
  );
}

function Roles() {
  return (
    <nav aria-label={texts.orders.roleLabel} className={styles.roles}>
      <Link to="/orders" search={{ role: 'customer' }} className={styles.role}>
        {texts.orders.asCustomer}
      </Link>
      <Link to="/orders" search={{ role: 'pro' }} className={styles.role}>
        {texts.orders.asPro}
      </Link>
    </nav>
  );
}
