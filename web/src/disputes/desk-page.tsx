import { useInfiniteQuery } from '@tanstack/react-query';
import { deskQuery } from '../api/queries.ts';
import { useTitle } from '../app/use-title.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Button } from '../design/button.tsx';
import { Message } from '../design/message.tsx';
import { OrderRowSkeleton } from '../orders/order-row.tsx';
import styles from '../orders/orders-page.module.css';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { DeskRow } from './desk-row.tsx';

/** The moderators' desk: what waits for a decision, oldest first. */
export function DeskPage() {
  useTitle(texts.desk.title);
  const { api } = useSignedIn();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(deskQuery(api));
  const requests = data?.pages.flatMap((page) => page.requests);
  return (
    <>
      <div className={styles.head}>
        <h1>{texts.desk.title}</h1>
      </div>
      {isPending && <OrderRowSkeleton count={3} />}
      {!data && <FailureNotice error={error} />}
      {requests?.length === 0 && <Message title={texts.desk.empty} lead={texts.desk.emptyLead} />}
      <ul className={styles.list}>
        {requests?.map((request) => (
          <DeskRow key={request.requestId} request={request} />
        ))}
      </ul>
      {hasNextPage && (
        <div className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {texts.showMore}
          </Button>
        </div>
      )}
    </>
  );
}
