import { partyName } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { usePrinting } from '../app/use-printing.ts';
import { usePageName } from '../brand/brand.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { texts } from '../texts/texts.ts';
import { formatFullTime } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { serverNow } from '../time/server-clock.ts';
import styles from './print-head.module.css';

/** What a sheet of paper has to say by itself: whose it is, what about, and from when. */
export function PrintHead({ order }: { order: Order }) {
  const reader = useReader();
  // Drawn anew when printing begins: the page may have been open for days.
  usePrinting();
  const now = new Date(serverNow()).toISOString();
  const t = texts.story.printed;
  const { customer, pro } = texts.story.parties;
  return (
    <div className={styles.head}>
      <p className={styles.first}>
        <strong>{usePageName()}</strong>
        <span>{t.at({ time: formatFullTime(now, reader) })}</span>
      </p>
      <Facts>
        <Fact label={t.order}>{order.orderId}</Fact>
        <Fact label={customer.they}>
          {partyName(order, 'customer')} ({order.customerId})
        </Fact>
        <Fact label={pro.they}>
          {partyName(order, 'pro')} ({order.proId})
        </Fact>
      </Facts>
    </div>
  );
}
