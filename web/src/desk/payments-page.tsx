import { CreditCard } from 'lucide-react';
import { useTitle } from '../app/use-title.ts';
import { NotLoaded } from '../command/not-loaded.tsx';
import { Message } from '../design/message.tsx';
import { ShowMore } from '../design/show-more.tsx';
import styles from '../orders/orders-page.module.css';
import { texts } from '../texts/texts.ts';
import { DeskHead } from './desk-head.tsx';
import { DeskSkeleton } from './desk-skeleton.tsx';
import { MovementRow } from './movement-row.tsx';
import { useFailedMovements } from './use-desk.ts';

/** Charges and refunds that were refused for good, the one that has waited longest in front. */
export function PaymentsPage() {
  const t = texts.desk;
  const { query, movements } = useFailedMovements();
  useTitle(t.failedTitle, movements?.length);
  return (
    <>
      <DeskHead title={t.failedTitle} />
      {query.isPending && <DeskSkeleton />}
      {!movements && <NotLoaded error={query.error} onRetry={query.refetch} />}
      {movements?.length === 0 && (
        <Message below icon={CreditCard} title={t.failedEmpty} lead={t.failedEmptyLead} />
      )}
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
      <ShowMore list={query} />
    </>
  );
}
