import { actorName } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { Quote } from '../design/quote.tsx';
import { Attachments } from '../files/attachments.tsx';
import type { Offer } from '../history/fold-history.ts';
import { Said } from '../people/said.tsx';
import { Happenings } from '../requests/happenings.tsx';
import { viewOf } from '../requests/index.ts';
import { RequestContent } from '../requests/request-content.tsx';
import { texts } from '../texts/texts.ts';
import { Comparison } from './comparison.tsx';

interface OffersProps {
  /** Oldest first; each counters the one before. */
  readonly offers: readonly Offer[];
  readonly order: Order;
}

/** What was asked for, and who has offered what instead in turn. */
export function Offers({ offers, order }: OffersProps) {
  return offers.map((offer, index) => (
    <Turn
      key={offer.opened.data.requestId}
      offer={offer}
      before={offers[index - 1]}
      order={order}
      isLatest={index === offers.length - 1}
    />
  ));
}

interface TurnProps {
  readonly offer: Offer;
  readonly before: Offer | undefined;
  readonly order: Order;
  readonly isLatest: boolean;
}

function Turn({ offer, before, order, isLatest }: TurnProps) {
  const { opened, extended } = offer;
  const { role } = opened.actor;
  const who = actorName(order, role);
  return (
    <Said
      order={order}
      role={role}
      who={before ? texts.offers.countered({ who }) : who}
      at={opened.at}
    >
      {before ? (
        <Counter offer={offer} before={before} order={order} isLatest={isLatest} />
      ) : (
        <RequestContent asked={opened.data} order={order} />
      )}
      {extended.length > 0 && <Happenings entries={extended} order={order} />}
    </Said>
  );
}

/** How an offer differs from the one before; of the offer that counts also what does not. */
function Counter({ offer, before, order, isLatest }: TurnProps & { before: Offer }) {
  const { data } = offer.opened;
  const message = viewOf(data.type).offer?.message(data.form);
  const t = texts.offers;
  const titleOf = ({ opened: { actor, data: told } }: Offer) =>
    (told.counterTo ? t.counterBy : t.offerBy)({ who: actorName(order, actor.role) });
  return (
    <>
      <Comparison
        type={data.type}
        before={{ title: titleOf(before), form: before.opened.data.form }}
        now={{ title: titleOf(offer), form: data.form }}
        order={order}
        changesOnly={!isLatest}
      />
      {message && <Quote>{message}</Quote>}
      <Attachments orderId={order.orderId} of={data.form} />
    </>
  );
}
