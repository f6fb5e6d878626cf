import { actorName } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { Badge } from '../design/badge.tsx';
import { Thread } from '../design/bubble.tsx';
import { Contested } from '../disputes/contested.tsx';
import type { RequestStory } from '../history/fold-history.ts';
import { Offers } from '../offers/offers.tsx';
import { texts } from '../texts/texts.ts';
import { Happenings } from './happenings.tsx';
import { Outcome } from './outcome.tsx';
import { PendingRequest } from './pending-request.tsx';
import styles from './request-block.module.css';
import { requestHeading } from './request-heading.ts';
import { requestIcons } from './request-icons.ts';
import { STATUS_TONES, statusOf } from './request-status.ts';

interface RequestBlockProps {
  readonly story: RequestStory;
  readonly order: Order;
  /** One below the heading that it stands under. */
  readonly heading?: 'h3' | 'h4';
}

/** One request as a conversation: who asked for what, the answer, and what came of it. */
export function RequestBlock({ story, order, heading: Heading = 'h4' }: RequestBlockProps) {
  const { earlier, latest } = story;
  const offers = [...earlier, latest];
  const { opened, contested, closed, effects } = latest;
  const { opened: first } = offers[0] ?? latest;
  const { requestId, type } = opened.data;
  const pending = order.pendingRequest?.requestId === requestId ? order.pendingRequest : undefined;
  const isPending = pending !== undefined && !closed;
  const requestIds = offers.map((offer) => offer.opened.data.requestId);
  const heading = requestHeading(requestIds);
  const status = statusOf(latest);
  const Icon = requestIcons[type];
  return (
    <article
      className={`${styles.block} ${isPending ? styles.pending : ''}`}
      aria-labelledby={heading.id}
    >
      <header className={styles.head}>
        <span className={styles.icon}>
          <Icon size={18} aria-hidden="true" />
        </span>
        <Heading {...heading} tabIndex={-1}>
          {texts.requests[type].asked({ who: actorName(order, first.actor.role) })}
        </Heading>
        <Badge tone={STATUS_TONES[status]}>{texts.requestStatus[status]}</Badge>
      </header>
      <p className={styles.ids}>{texts.story.requestIds({ ids: requestIds.join(', ') })}</p>
      <Thread>
        <Offers offers={offers} order={order} />
        {contested && <Contested contested={contested} order={order} />}
        {closed && <Outcome closed={closed} order={order} />}
      </Thread>
      {closed && effects.length > 0 && (
        <Happenings entries={effects} order={order} toldAt={closed.at} />
      )}
      {/* On screen the banner says it. */}
      {isPending && pending.status === 'contested' && (
        <p className={styles.onPaper}>{texts.dispute.waiting}</p>
      )}
      {isPending && pending.status !== 'contested' && (
        <PendingRequest key={requestId} request={pending} order={order} />
      )}
    </article>
  );
}
