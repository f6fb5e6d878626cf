import { useQuery } from '@tanstack/react-query';
import { CloudAlert, SearchX } from 'lucide-react';
import { Suspense } from 'react';
import { useParams } from 'wouter';
import { orderQuery } from '../api/order-queries.ts';
import { partyOf } from '../api/parties.ts';
import { isProblem } from '../api/problem.ts';
import type { Order } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Link } from '../app/link.tsx';
import { useTitle } from '../app/use-title.ts';
import { OrderBanner } from '../banner/order-banner.tsx';
import { notLoadedText } from '../command/not-loaded.tsx';
import { buttonClass } from '../design/button.tsx';
import { Message } from '../design/message.tsx';
import { HistoryFrame } from '../history/history-skeleton.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { OrderHead } from './order-head.tsx';
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
  const { data: order, error } = useQuery(orderQuery(api, orderId));
  const lastError = useLastError(orderId, error);
  useTitle(order?.title ?? texts.order.title);
  if (order) return <OrderView order={order} />;
  if (lastError) return <OrderMissing error={lastError} />;
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

function OrderMissing({ error }: { error: Error }) {
  const isGone = isProblem(error, 'order-not-found');
  const title = isGone ? texts.failures.orderNotFound : notLoadedText(error);
  return (
    <Message icon={isGone ? SearchX : CloudAlert} title={title}>
      <Link href={addresses.orders()} className={buttonClass()}>
        {texts.common.yourOrders}
      </Link>
    </Message>
  );
}
