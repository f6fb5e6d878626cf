import type { Order } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { useMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { RetryMovement } from './retry-movement.tsx';
import styles from './summary-card.module.css';

type Movement = Pick<Order['charges'][number], 'status' | 'amount'> & { readonly label: string };

/** What was paid, what of it can go back, and what is on its way. */
export function MoneyFacts({ order }: { order: Order }) {
  const money = useMoney(order.price.currency);
  const { payment, charges, refund } = order;
  const t = texts.order;
  if (!payment) return <p className={styles.section}>{t.postPaid}</p>;
  const movements: (Movement & { requestId?: string })[] = [
    ...charges.map((charge) => ({ ...charge, label: t.chargeFor })),
    ...(refund ? [{ ...refund, label: t.refund }] : []),
  ];
  return (
    <>
      <div className={styles.section}>
        <Facts>
          <Fact label={t.captured}>{money(payment.captured)}</Fact>
          <Fact label={t.serviceFee}>{money(payment.serviceFee)}</Fact>
          {payment.refunded > 0 && <Fact label={t.refunded}>{money(payment.refunded)}</Fact>}
          <Fact label={t.refundable}>{money(payment.refundable)}</Fact>
        </Facts>
      </div>
      {movements.length > 0 && (
        <div className={styles.section}>
          <Facts>
            {movements.map(({ requestId, label, status, amount }) => (
              <Fact key={requestId ?? label} label={`${label}, ${t.movement[status]}`}>
                {money(amount)}
                {status === 'failed' && <Retry order={order} requestId={requestId} label={label} />}
              </Fact>
            ))}
          </Facts>
        </div>
      )}
    </>
  );
}

interface RetryProps {
  readonly order: Order;
  /** Of the charge; none for the refund. */
  readonly requestId: string | undefined;
  readonly label: string;
}

/** Moderators alone can have a refused movement tried again. */
function Retry({ order, ...movement }: RetryProps) {
  const { session } = useSignedIn();
  return session.isModerator ? <RetryMovement orderId={order.orderId} {...movement} /> : null;
}
