import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/queries.ts';
import type { Order } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Button } from '../design/button.tsx';
import { RequestBlock } from '../requests/request-block.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { EventRow } from './event-row.tsx';
import { foldHistory } from './fold-history.ts';
import styles from './history.module.css';
import { HistorySkeleton } from './history-skeleton.tsx';
import { useNewsTold } from './use-news-told.ts';

/** All that has happened to the order, newest first. */
export function History({ order }: { order: Order }) {
  const { api } = useSignedIn();
  const { data: entries, error } = useQuery(historyQuery(api, order.orderId, order.version));
  useNewsTold(entries, order);
  return (
    <section aria-labelledby="history">
      <div className={styles.head}>
        <h2 id="history">{texts.history.title}</h2>
        <span data-screen-only="">
          <Button look="quiet" onClick={() => print()}>
            {texts.order.print}
          </Button>
        </span>
      </div>
      {!entries && <FailureNotice error={error} />}
      {!entries && !error && <HistorySkeleton />}
      {entries && (
        <ol className={styles.list} reversed>
          {foldHistory(entries).map((item) =>
            item.kind === 'request' ? (
              <RequestBlock
                key={(item.earlier[0] ?? item.latest).opened.data.requestId}
                story={item}
                order={order}
              />
            ) : (
              <EventRow
                key={`${item.entry.version} ${item.entry.event}`}
                entry={item.entry}
                order={order}
              />
            ),
          )}
        </ol>
      )}
    </section>
  );
}
