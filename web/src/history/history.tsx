import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { historyQuery } from '../api/order-queries.ts';
import type { Order } from '../api/types.ts';
import { NotLoaded } from '../command/not-loaded.tsx';
import { Button } from '../design/button.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { foldHistory } from './fold-history.ts';
import styles from './history.module.css';
import { HistorySkeleton } from './history-skeleton.tsx';
import { Timeline } from './timeline.tsx';
import { useNewsTold } from './use-news-told.ts';

/** All that has happened to the order, newest first. */
export default function History({ order }: { order: Order }) {
  const { api } = useSignedIn();
  const { data: entries, error } = useQuery(historyQuery(api, order.orderId, order.version));
  useNewsTold(entries, order);
  return (
    <section
      className={styles.history}
      aria-labelledby="history"
      aria-busy={(!entries && !error) || undefined}
    >
      <div className={styles.head}>
        <h2 id="history">{texts.history.title}</h2>
        <span data-screen-only="">
          <Button look="quiet" onClick={() => print()}>
            <Printer size={16} aria-hidden="true" />
            {texts.order.print}
          </Button>
        </span>
      </div>
      {!entries && <NotLoaded error={error} />}
      {!entries && !error && <HistorySkeleton />}
      {entries && <Timeline items={foldHistory(entries)} order={order} />}
    </section>
  );
}
