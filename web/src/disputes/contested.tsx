import type { Order } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { Attachments } from '../files/attachments.tsx';
import type { ContestedEntry } from '../history/fold-history.ts';
import { SaidEvent } from '../history/said-event.tsx';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import { EvidenceList } from './evidence-list.tsx';

/** The pro's side of a dispute. */
export function Contested({ contested, order }: { contested: ContestedEntry; order: Order }) {
  const money = useMoney(order.price.currency);
  const { response } = contested.data;
  const { statement, offeredRefund, evidence } = response;
  return (
    <SaidEvent entry={contested} order={order}>
      <Facts>
        <Fact label={texts.dispute.offered} strong>
          {money(offeredRefund)}
        </Fact>
      </Facts>
      <Quote>{statement}</Quote>
      <EvidenceList evidence={evidence} />
      <Attachments orderId={order.orderId} of={response} />
    </SaidEvent>
  );
}
