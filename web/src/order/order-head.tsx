import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/order-queries.ts';
import type { Order } from '../api/types.ts';
import { Steps } from '../design/steps.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { formatDay } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import styles from './order-head.module.css';
import { progressOf } from './progress-of.ts';

/** What the order is about, and how far it has come. */
export function OrderHead({ order }: { order: Order }) {
  const { api } = useSignedIn();
  const reader = useReader();
  const { data: entries = [] } = useQuery(historyQuery(api, order.orderId, order.version));
  const steps = progressOf(order, entries).map(({ status, state, at }) => ({
    name: texts.orderStatus[status],
    state,
    note: at && <time dateTime={at}>{formatDay(at, reader)}</time>,
  }));
  return (
    <header className={styles.head}>
      <h1 id="order-title" tabIndex={-1}>
        <bdi>{order.title}</bdi>
      </h1>
      <Steps label={texts.story.progress} doneText={texts.story.done} steps={steps} />
    </header>
  );
}
