import type { FailedMovement } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { focusHeading } from '../design/focus-heading.ts';
import { useMoney } from '../money/use-money.ts';
import { RetryMovement } from '../order/retry-movement.tsx';
import styles from '../orders/order-row.module.css';
import { texts } from '../texts/texts.ts';
import { formatDateTime } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';

interface MovementRowProps {
  readonly movement: FailedMovement;
  /** How many refunds of its order have failed: they are tried again together. */
  readonly failedRefunds: number;
}

/** One charge or refund that was refused, its order, and the way to try it again. */
export function MovementRow({ movement, failedRefunds }: MovementRowProps) {
  const { orderId, title, kind, requestId, type, amount, currency } = movement;
  const money = useMoney(currency);
  const reader = useReader();
  const t = texts.desk;
  const what = type
    ? t[`${kind}For`]({ amount: money(amount), request: texts.requests[type].name })
    : t[kind]({ amount: money(amount) });
  const isOneOfMany = kind === 'refund' && failedRefunds > 1;
  const retry = isOneOfMany
    ? texts.movements.retryRefunds({ count: failedRefunds })
    : texts.movements.retry;
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link href={addresses.order(orderId)} className={styles.title}>
          <bdi>{title}</bdi>
        </Link>
        <p className={styles.facts}>
          {[
            what,
            t.failures({ times: movement.refusals }),
            t.since({ date: formatDateTime(movement.failedAt ?? movement.requestedAt, reader) }),
          ].join(' · ')}
        </p>
      </div>
      <div className={styles.action}>
        <RetryMovement
          orderId={orderId}
          {...(kind === 'charge' && { requestId })}
          text={retry}
          label={`${retry}: ${what}, ${title}`}
          onDone={focusHeading}
        />
      </div>
    </li>
  );
}
