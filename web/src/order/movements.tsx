import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/order-queries.ts';
import type { Order, RequestType } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { AdjustmentLine } from './adjustment-line.tsx';
import { MovementLine } from './movement-line.tsx';
import { RetryMovement } from './retry-movement.tsx';

const t = texts.movements;

/** Each charge and refund with what it is for and how far it is, oldest first; then what else went back. */
export function Movements({ order }: { order: Order }) {
  const causes = useCauses(order);
  // Moderators alone can have a refused movement tried again.
  const { isModerator } = useSignedIn().session;
  return (
    <>
      {order.charges.map((charge) => (
        <MovementLine
          key={charge.requestId}
          order={order}
          kind="charge"
          movement={charge}
          name={t.chargeFor}
        >
          {charge.status === 'failed' && isModerator && (
            <RetryMovement
              orderId={order.orderId}
              requestId={charge.requestId}
              text={t.retry}
              label={t.retryLabel({ what: t.chargeFor })}
            />
          )}
        </MovementLine>
      ))}
      {order.refunds.map((refund) => (
        <MovementLine
          key={refund.requestId}
          order={order}
          kind="refund"
          movement={refund}
          name={refundName(causes.get(refund.requestId))}
        />
      ))}
      {order.adjustments?.map((adjustment) => (
        <AdjustmentLine
          key={`${adjustment.recordedAt} ${adjustment.kind}`}
          order={order}
          adjustment={adjustment}
        />
      ))}
    </>
  );
}

const refundName = (cause: RequestType | undefined) =>
  cause ? t.refundFor({ request: texts.requests[cause].name }) : t.refundName;

/** The types of the order's requests. The history is shown beside, and not read once more for it. */
function useCauses({ orderId, version }: Order): ReadonlyMap<string, RequestType> {
  const { api } = useSignedIn();
  const { data: entries = [] } = useQuery(historyQuery(api, orderId, version));
  const opened = entries.filter((entry) => entry.event === 'request_opened');
  return new Map(opened.map(({ data }) => [data.requestId, data.type]));
}
