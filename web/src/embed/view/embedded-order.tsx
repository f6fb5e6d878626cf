import { useQuery } from '@tanstack/react-query';
import { historyQuery, orderQuery } from '../../api/order-queries.ts';
import { isProblem } from '../../api/problem.ts';
import type { Order } from '../../api/types.ts';
import { AssistantButton } from '../../assistant/assistant-button.tsx';
import { OrderBanner } from '../../banner/order-banner.tsx';
import { NotLoaded, notLoadedText } from '../../command/not-loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { useNewsTold } from '../../history/use-news-told.ts';
import { RequestBlock } from '../../requests/request-block.tsx';
import { useSignedIn } from '../../sign-in/session-context.tsx';
import { texts } from '../../texts/texts.ts';
import type { Tell } from '../element/tell.ts';
import { EmbeddedConnection } from './embedded-connection.tsx';
import styles from './embedded-order.module.css';
import { OrderSkeleton } from './order-skeleton.tsx';
import { useHostTold } from './use-host-told.ts';
import { useShownRequest } from './use-shown-request.ts';

interface EmbeddedOrderProps {
  readonly orderId: string;
  readonly tell: Tell;
}

/** What waits for an answer on an order, and the button to ask for a change. */
export function EmbeddedOrder({ orderId, tell }: EmbeddedOrderProps) {
  const { api } = useSignedIn();
  const { data: order, error } = useQuery(orderQuery(api, orderId));
  if (order) return <Requests order={order} tell={tell} />;
  if (!error) return <OrderSkeleton />;
  const isGone = isProblem(error, 'order-not-found');
  return (
    <Notice tone="danger" urgent>
      {isGone ? texts.failures.orderNotFound : notLoadedText(error)}
    </Notice>
  );
}

function Requests({ order, tell }: { order: Order; tell: Tell }) {
  const { api } = useSignedIn();
  const { data: entries, error } = useQuery(historyQuery(api, order.orderId, order.version));
  useNewsTold(entries, order);
  useHostTold(entries, order, tell);
  const story = useShownRequest(entries, order);
  return (
    <section className={styles.order} aria-labelledby="requests">
      <h2 id="requests" className="visually-hidden">
        {texts.embed.title}
      </h2>
      <EmbeddedConnection />
      {!entries && (error ? <NotLoaded error={error} /> : <OrderSkeleton />)}
      <OrderBanner order={order} requestsOnly />
      {story && <RequestBlock story={story} order={order} heading="h3" />}
      {entries && !story && <p className={styles.none}>{texts.embed.none}</p>}
      <AssistantButton order={order} look={story ? 'plain' : 'primary'} />
    </section>
  );
}
