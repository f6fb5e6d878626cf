import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'wouter';
import { orderQuery } from '../api/order-queries.ts';
import { partyOf } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { useTitle } from '../app/use-title.ts';
import { OrderBanner } from '../banner/order-banner.tsx';
import { HistoryFrame } from '../history/history-skeleton.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { OrderHead } from './order-head.tsx';
import { OrderMissing } from './order-missing.tsx';
import styles from './order-page.module.css';
import { OrderPageSkeleton } from './order-page-skeleton.tsx';
import { PrintHead } from './print-head.tsx';
import { SummaryCard } from './summary-card.tsx';
import { useLastError } from './use-last-error.ts';

/** Not needed for a first look, and what it shows is asked for before it is there. */
const History = lazyPart(() => import('../history/history.tsx'));
const Notes = lazyPart(() => import('../notes/notes.tsx'));

/** One order: how it stands, what can be asked for, and all that has happened. */
export function OrderPage() {
  const { orderId = '' } = useParams();
  const { api } = useSignedIn();
  const { data: order, error, refetch } = useQuery(orderQuery(api, orderId));
  const lastError = useLastError(orderId, error);
  useTitle(order?.title ?? texts.order.title);
  if (order) return <OrderView order={order} />;
  if (lastError) return <OrderMissing error={lastError} onRetry={refetch} />;
  return <OrderPageSkeleton />;
}

function OrderView({ order }: { order: Order }) {
  const { session } = useSignedIn();
  return (
    <article className={styles.page} aria-labelledby="order-title">
      <PrintHead order={order} />
      <OrderHead order={order} />
      <OrderBanner order={order} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <SummaryCard order={order} />
          {session.isModerator && !partyOf(order, session.userId) && (
            <Suspense>
              <Notes orderId={order.orderId} />
            </Suspense>
          )}
        </div>
        <Suspense fallback={<HistoryFrame />}>
          <History order={order} />
        </Suspense>
      </div>
    </article>
  );
}
