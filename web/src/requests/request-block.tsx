import { actorName } from '../api/parties.ts';
import type { Order, OrderRequest, RequestStatus } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { RefusalContext } from '../command/refusal-context.ts';
import { Badge, type Tone } from '../design/badge.tsx';
import { Contested } from '../disputes/contested.tsx';
import { ContestedDispute } from '../disputes/contested-dispute.tsx';
import type { ClosingEntry, RequestStory } from '../history/fold-history.ts';
import { Conversation } from '../offers/conversation.tsx';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { Happenings } from './happenings.tsx';
import { Outcome } from './outcome.tsx';
import { PendingRequest } from './pending-request.tsx';
import styles from './request-block.module.css';
import { RequestContent } from './request-content.tsx';
import { requestHeading } from './request-heading.ts';
import { useOutlivedRefusal } from './use-outlived-refusal.ts';

const OUTCOMES: Readonly<Record<ClosingEntry['event'], RequestStatus>> = {
  request_accepted: 'accepted',
  request_declined: 'declined',
  request_countered: 'countered',
  progress_provided: 'provided',
  request_withdrawn: 'withdrawn',
  request_expired: 'expired',
  dispute_resolved: 'resolved',
};

const TONES: Readonly<Record<RequestStatus, Tone>> = {
  pending: 'warning',
  contested: 'warning',
  accepted: 'good',
  declined: 'plain',
  countered: 'plain',
  provided: 'good',
  withdrawn: 'plain',
  expired: 'danger',
  resolved: 'good',
};

interface RequestBlockProps {
  readonly story: RequestStory;
  readonly order: Order;
}

/** One request: who asked for what, the answer, and what came of it. */
export function RequestBlock({ story: { earlier, latest }, order }: RequestBlockProps) {
  const { opened, extended, contested, closed, effects } = latest;
  const { opened: first } = earlier[0] ?? latest;
  const { requestId, type } = opened.data;
  const pending = order.pendingRequest?.requestId === requestId ? order.pendingRequest : undefined;
  const status = closed ? OUTCOMES[closed.event] : contested ? 'contested' : 'pending';
  const heading = requestHeading([...earlier, latest].map((offer) => offer.opened.data.requestId));
  const { outlived, onRefused } = useOutlivedRefusal(`${requestId} ${status}`);
  return (
    <li>
      <article
        className={`${styles.block} ${pending ? styles.pending : ''}`}
        aria-labelledby={heading.id}
      >
        <header className={styles.head}>
          <h3 {...heading} tabIndex={-1}>
            {texts.requests[type].asked({ who: actorName(order, first.actor.role) })}
          </h3>
          <Badge tone={TONES[status]}>{texts.requestStatus[status]}</Badge>
          <p className={styles.time}>
            <Instant at={first.at} />
          </p>
        </header>
        {earlier.length > 0 ? (
          <Conversation offers={[...earlier, latest]} order={order} />
        ) : (
          <RequestContent asked={opened.data} order={order} />
        )}
        {extended.length > 0 && <Happenings entries={extended} order={order} />}
        {contested && <Contested contested={contested} order={order} />}
        {closed && <Outcome closed={closed} effects={effects} order={order} />}
        <FailureNotice error={outlived} />
        {pending && !closed && (
          <RefusalContext value={onRefused}>
            <Waiting key={requestId} request={pending} order={order} />
          </RefusalContext>
        )}
      </article>
    </li>
  );
}

/** Since a dispute is contested it waits for a moderator, else a request for the other party. */
function Waiting({ request, order }: { request: OrderRequest; order: Order }) {
  const isContested = request.type === 'dispute' && request.status === 'contested';
  return isContested ? (
    <ContestedDispute request={request} order={order} />
  ) : (
    <PendingRequest request={request} order={order} />
  );
}
