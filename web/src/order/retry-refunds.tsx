import type { Order } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { RetryMovement } from './retry-movement.tsx';
import styles from './summary-card.module.css';

/** Lets a moderator have failed refunds tried again, all together. */
export function RetryRefunds({ order: { orderId, refunds } }: { order: Order }) {
  const { isModerator } = useSignedIn().session;
  const failed = refunds.filter(({ status }) => status === 'failed').length;
  if (failed === 0 || !isModerator) return null;
  return (
    <div className={styles.retry} data-screen-only="">
      <RetryMovement orderId={orderId} text={texts.movements.retryRefunds({ count: failed })} />
    </div>
  );
}
