import { actorName } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { Quote } from '../design/quote.tsx';
import { Attachments } from '../files/attachments.tsx';
import type { Offer } from '../history/fold-history.ts';
import { Happenings } from '../requests/happenings.tsx';
import { viewOf } from '../requests/index.ts';
import { RequestContent } from '../requests/request-content.tsx';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { Comparison } from './comparison.tsx';
import styles from './conversation.module.css';

interface ConversationProps {
  /** Oldest first; each counters the one before. */
  readonly offers: readonly Offer[];
  readonly order: Order;
}

/** Who has offered what in turn, and how the offer that counts differs from the one before. */
export function Conversation({ offers, order }: ConversationProps) {
  return (
    <ol className={styles.offers}>
      {offers.map((offer, index) => (
        <Turn
          key={offer.opened.data.requestId}
          offer={offer}
          before={offers[index - 1]}
          order={order}
          isLatest={index === offers.length - 1}
        />
      ))}
    </ol>
  );
}

interface TurnProps {
  readonly offer: Offer;
  readonly before: Offer | undefined;
  readonly order: Order;
  readonly isLatest: boolean;
}

function Turn({ offer, before, order, isLatest }: TurnProps) {
  const { opened, extended } = offer;
  const who = actorName(order, opened.actor.role);
  const t = texts.offers;
  const message = viewOf(opened.data.type).offer?.message(opened.data.form);
  const titleOf = ({ opened: { actor, data } }: Offer) =>
    (data.counterTo ? t.counterBy : t.offerBy)({ who: actorName(order, actor.role) });
  return (
    <li className={styles.turn}>
      <p className={styles.head}>
        <span className={styles.who}>{before ? t.countered({ who }) : t.offered({ who })}</span>
        <span className={styles.time}>
          <Instant at={opened.at} />
        </span>
      </p>
      {before ? (
        <>
          <Comparison
            type={opened.data.type}
            before={{ title: titleOf(before), form: before.opened.data.form }}
            now={{ title: titleOf(offer), form: opened.data.form }}
            order={order}
            changesOnly={!isLatest}
          />
          {message && <Quote>{message}</Quote>}
          <Attachments orderId={order.orderId} of={opened.data.form} />
        </>
      ) : (
        <RequestContent asked={opened.data} order={order} />
      )}
      {!isLatest && extended.length > 0 && <Happenings entries={extended} order={order} />}
    </li>
  );
}
