import type { Order } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { refundable } from '../money/refundable.ts';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import { Movements } from './movements.tsx';
import styles from './summary-card.module.css';

/** What was paid, what of it has gone back or can, and what is on its way. */
export function MoneyFacts({ order }: { order: Order }) {
  const money = useMoney(order.price.currency);
  const { payment, charges, refunds, adjustments = [] } = order;
  const t = texts.order;
  if (!payment) return <p className={styles.section}>{t.postPaid}</p>;
  return (
    <>
      <div className={styles.section}>
        <Facts>
          <Fact label={t.captured}>{money(payment.captured)}</Fact>
          <Fact label={t.serviceFee}>{money(payment.serviceFee)}</Fact>
          {payment.refunded > 0 && <Fact label={t.refunded}>{money(payment.refunded)}</Fact>}
          {payment.chargedBack && <Fact label={t.chargedBack}>{money(payment.chargedBack)}</Fact>}
          <Fact label={t.refundable}>{money(refundable(order))}</Fact>
        </Facts>
      </div>
      {charges.length + refunds.length + adjustments.length > 0 && <Movements order={order} />}
    </>
  );
}
