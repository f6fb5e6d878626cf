import type { ReactNode } from 'react';
import { partyName } from '../api/parties.ts';
import type { Order, RequestOf } from '../api/types.ts';
import { Badge } from '../design/badge.tsx';
import { Quote } from '../design/quote.tsx';
import { Attachments } from '../files/attachments.tsx';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { EvidenceList } from './evidence-list.tsx';
import styles from './sides.module.css';

interface SidesProps {
  readonly request: RequestOf<'dispute'>;
  readonly order: Order;
}

/** What both sides of a dispute say and offer, next to each other. */
export function Sides({ request: { form, response, openedAt }, order }: SidesProps) {
  const money = useMoney(order.price.currency);
  const t = texts.moderation;
  return (
    <div className={styles.sides}>
      <Side
        heading={t.asks({ who: partyName(order, 'customer') })}
        amount={money(form.requestedRefund)}
        at={openedAt}
      >
        <Badge tone="warning">{texts.requests.dispute.grounds[form.ground]}</Badge>
        <Quote>{form.description}</Quote>
        <EvidenceList evidence={form.evidence} />
        <Attachments orderId={order.orderId} of={form} />
      </Side>
      {response?.statement !== undefined && (
        <Side
          heading={t.offers({ who: partyName(order, 'pro') })}
          amount={money(response.offeredRefund ?? 0)}
          at={response.at}
        >
          <Quote>{response.statement}</Quote>
          <EvidenceList evidence={response.evidence ?? []} />
          <Attachments orderId={order.orderId} of={response} />
        </Side>
      )}
    </div>
  );
}

interface SideProps {
  readonly heading: string;
  readonly amount: string;
  readonly at: string;
  readonly children: ReactNode;
}

function Side({ heading, amount, at, children }: SideProps) {
  return (
    <section className={styles.side}>
      <h3 className={styles.heading}>
        <span>{heading}</span> <strong className={styles.amount}>{amount}</strong>
      </h3>
      <p className={styles.time}>
        <Instant at={at} />
      </p>
      {children}
    </section>
  );
}
