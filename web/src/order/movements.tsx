import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/queries.ts';
import type { Order, RequestType } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { useMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { RetryMovement } from './retry-movement.tsx';
import styles from './summary-card.module.css';

const t = texts.order;

/** Each charge and refund with what it is for and how far it is, oldest first. */
export function Movements({ order }: { order: Order }) {
  const money = useMoney(order.price.currency);
  const causes = useCauses(order);
  // Moderators alone can have a refused movement tried again.
  const { isModerator } = useSignedIn().session;
  const failedRefunds = order.refunds.filter(({ status }) => status === 'failed').length;
  return (
    <div className={styles.section}>
      <Facts>
        {order.charges.map(({ requestId, status, amount }) => (
          <Fact key={requestId} label={`${t.chargeFor}, ${t.movement[status]}`}>
            {money(amount)}
            {status === 'failed' && isModerator && (
              <RetryMovement
                orderId={order.orderId}
                requestId={requestId}
                text={t.retry}
                label={t.retryLabel(t.chargeFor)}
              />
            )}
          </Fact>
        ))}
        {order.refunds.map(({ requestId, status, amount }) => (
          <Fact
            key={requestId}
            label={`${t.refundFor(nameOf(causes.get(requestId)))}, ${t.movement[status]}`}
          >
            {money(amount)}
          </Fact>
        ))}
      </Facts>
      {failedRefunds > 0 && isModerator && (
        <div className={styles.retry}>
          <RetryMovement orderId={order.orderId} text={t.retryRefunds(failedRefunds)} />
        </div>
      )}
    </div>
  );
}

const nameOf = (type: RequestType | undefined) => type && texts.requests[type].name;

/** The types of the order's requests. The history is shown beside, and not read once more for it. */
function useCauses({ orderId, version }: Order): ReadonlyMap<string, RequestType> {
  const { api } = useSignedIn();
  const { data: entries = [] } = useQuery(historyQuery(api, orderId, version));
  const opened = entries.filter((entry) => entry.event === 'request_opened');
  return new Map(opened.map(({ data }) => [data.requestId, data.type]));
}
