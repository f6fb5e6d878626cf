import { useInfiniteQuery } from '@tanstack/react-query';
import { failedMovementsQuery } from '../api/queries.ts';
import { useTitle } from '../app/use-title.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Message } from '../design/message.tsx';
import { OrderRowSkeleton } from '../orders/order-row-skeleton.tsx';
import styles from '../orders/orders-page.module.css';
import { ShowMore } from '../orders/show-more.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { DeskHead } from './desk-head.tsx';
import { MovementRow } from './movement-row.tsx';

/** Charges and refunds that were refused for good, the one that has waited longest in front. */
export function PaymentsPage() {
  const t = texts.desk;
  useTitle(t.failedTitle);
  const { api } = useSignedIn();
  const query = useInfiniteQuery(failedMovementsQuery(api));
  const { data, error, isPending } = query;
  const movements = data?.pages.flatMap((page) => page.movements);
  return (
    <>
      <DeskHead title={t.failedTitle} />
      {isPending && <OrderRowSkeleton count={3} />}
      {!data && <FailureNotice error={error} />}
      {movements?.length === 0 && <Message below title={t.failedEmpty} lead={t.failedEmptyLead} />}
      <ul className={styles.list}>
        {movements?.map((movement) => (
          <MovementRow
            key={`${movement.kind} ${movement.requestId}`}
            movement={movement}
            failedRefunds={
              movements.filter(
                ({ kind, orderId }) => kind === 'refund' && orderId === movement.orderId,
              ).length
            }
          />
        ))}
      </ul>
      <ShowMore query={query} />
    </>
  );
}
