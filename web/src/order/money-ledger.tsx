import type { Order } from '../api/types.ts';
import { Ledger, LedgerLine } from '../design/ledger.tsx';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import { hasEnded } from './has-ended.ts';
import { type LedgerSums, ledgerOf } from './ledger-of.ts';
import { Movements } from './movements.tsx';
import { RetryRefunds } from './retry-refunds.tsx';
import styles from './summary-card.module.css';

/** What was paid and added, what has gone back or can, and what is on its way. */
export function MoneyLedger({ order }: { order: Order }) {
  const money = useMoney(order.price.currency);
  const sums = ledgerOf(order);
  const { payment, charges, refunds, adjustments = [] } = order;
  const t = texts.order;
  if (!payment || !sums) {
    return <p className={styles.section}>{hasEnded(order) ? t.postPaidEnded : t.postPaid}</p>;
  }
  const hasMoved = charges.length + refunds.length + adjustments.length > 0;
  return (
    <section className={styles.section} aria-labelledby="money">
      <h2 id="money" className={styles.title}>
        {texts.story.ledger.title}
      </h2>
      <Ledger>
        <LedgerLine label={t.captured} amount={money(sums.paid)} />
        <LedgerLine kind="part" label={t.serviceFee} amount={money(payment.serviceFee)} />
        {hasMoved && <Movements order={order} />}
        {hasMoved && <Sums sums={sums} currency={order.price.currency} />}
        <LedgerLine label={t.refundable} amount={money(sums.refundable)} />
      </Ledger>
      <RetryRefunds order={order} />
    </section>
  );
}

function Sums({ sums, currency }: { sums: LedgerSums; currency: string }) {
  const money = useMoney(currency);
  const { total, chargesUnderway, refundsUnderway } = sums;
  const { ledger } = texts.story;
  return (
    <>
      <LedgerLine kind="sum" label={ledger.total} amount={money(total)} />
      {chargesUnderway > 0 && (
        <LedgerLine label={ledger.toCharge} amount={money(chargesUnderway)} />
      )}
      {refundsUnderway > 0 && (
        <LedgerLine label={ledger.toRefund} amount={money(refundsUnderway)} />
      )}
    </>
  );
}
