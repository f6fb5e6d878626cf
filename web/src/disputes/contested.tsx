import type { Order } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { Attachments } from '../files/attachments.tsx';
import { eventIcon } from '../history/event-icons.ts';
import { eventText } from '../history/event-text.ts';
import type { ContestedEntry } from '../history/fold-history.ts';
import { useMoney } from '../money/use-money.ts';
import { Said } from '../people/said.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import { EvidenceList } from './evidence-list.tsx';

/** The pro's side of a dispute. */
export function Contested({ contested, order }: { contested: ContestedEntry; order: Order }) {
  const reader = useReader();
  const money = useMoney(order.price.currency);
  const { response } = contested.data;
  const { statement, offeredRefund, evidence } = response;
  return (
    <Said
      order={order}
      role={contested.actor.role}
      who={eventText(contested, order, reader)}
      icon={eventIcon(contested.event)}
      at={contested.at}
    >
      <Facts>
        <Fact label={texts.dispute.offered} strong>
          {money(offeredRefund)}
        </Fact>
      </Facts>
      <Quote>{statement}</Quote>
      <EvidenceList evidence={evidence} />
      <Attachments orderId={order.orderId} of={response} />
    </Said>
  );
}
