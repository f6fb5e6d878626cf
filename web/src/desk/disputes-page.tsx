import { useInfiniteQuery } from '@tanstack/react-query';
import { deskQuery } from '../api/queries.ts';
import { useTitle } from '../app/use-title.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Message } from '../design/message.tsx';
import { OrderRowSkeleton } from '../orders/order-row-skeleton.tsx';
import styles from '../orders/orders-page.module.css';
import { ShowMore } from '../orders/show-more.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { DeskHead } from './desk-head.tsx';
import { DisputeRow } from './dispute-row.tsx';

/** The moderators' desk: what waits for a decision, oldest first. */
export function DisputesPage() {
  useTitle(texts.desk.title);
  const { api } = useSignedIn();
  const query = useInfiniteQuery(deskQuery(api));
  const { data, error, isPending } = query;
  const requests = data?.pages.flatMap((page) => page.requests);
  return (
    <>
      <DeskHead title={texts.desk.title} />
      {isPending && <OrderRowSkeleton count={3} />}
      {!data && <FailureNotice error={error} />}
      {requests?.length === 0 && (
        <Message below title={texts.desk.empty} lead={texts.desk.emptyLead} />
      )}
      <ul className={styles.list}>
        {requests?.map((request) => (
          <DisputeRow key={request.requestId} request={request} />
        ))}
      </ul>
      <ShowMore query={query} />
    </>
  );
}
