import { actorName } from '../api/parties.ts';
import type { Order, OrderRequest, RequestStatus } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { RefusalContext } from '../command/refusal-context.ts';
import { Badge, type Tone } from '../design/badge.tsx';
import { Contested } from '../disputes/contested.tsx';
import { ContestedDispute } from '../disputes/contested-dispute.tsx';
import { eventText } from '../history/event-text.ts';
import type { ClosingEntry, RequestStory } from '../history/fold-history.ts';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';
import { AnswerContent } from './answer-content.tsx';
import { PendingRequest } from './pending-request.tsx';
import styles from './request-block.module.css';
import { RequestContent } from './request-content.tsx';
import { requestHeading } from './request-heading.ts';
import { useOutlivedRefusal } from './use-outlived-refusal.ts';

const OUTCOMES: Readonly<Record<ClosingEntry['event'], RequestStatus>> = {
  request_accepted: 'accepted',
  request_declined: 'declined',
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
export function RequestBlock({ story, order }: RequestBlockProps) {
  const { opened, contested, closed, effects } = story;
  const { requestId, type } = opened.data;
  const pending = order.pendingRequest?.requestId === requestId ? order.pendingRequest : undefined;
  const status = closed ? OUTCOMES[closed.event] : contested ? 'contested' : 'pending';
  const headingId = requestHeading(requestId);
  const { outlived, onRefused } = useOutlivedRefusal(status);
  return (
    <li>
      <article
        className={`${styles.block} ${pending ? styles.pending : ''}`}
        aria-labelledby={headingId}
      >
        <header className={styles.head}>
          <h3 id={headingId} tabIndex={-1}>
            {texts.requests[type].asked(actorName(order, opened.actor.role))}
          </h3>
          <Badge tone={TONES[status]}>{texts.requestStatus[status]}</Badge>
          <p className={styles.time}>
            <Instant at={opened.at} />
          </p>
        </header>
        <RequestContent asked={opened.data} order={order} />
        {contested && <Contested contested={contested} order={order} />}
        {closed && <Outcome closed={closed} effects={effects} order={order} />}
        <FailureNotice error={outlived} />
        {pending && !closed && (
          <RefusalContext value={onRefused}>
            <Waiting request={pending} order={order} />
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

interface OutcomeProps {
  readonly closed: ClosingEntry;
  readonly effects: RequestStory['effects'];
  readonly order: Order;
}

function Outcome({ closed, effects, order }: OutcomeProps) {
  const reader = useReader();
  return (
    <div className={styles.outcome}>
      <p className={styles.answered}>
        <span>{eventText(closed, order, reader)}</span>
        <span className={styles.time}>
          <Instant at={closed.at} />
        </span>
      </p>
      <AnswerContent closed={closed} />
      {effects.length > 0 && (
        <ul className={styles.effects}>
          {effects.map((entry) => (
            <li key={`${entry.version} ${entry.event}`}>
              {eventText(entry, order, reader)}
              {entry.at !== closed.at && (
                <span className={styles.time}>
                  {' · '}
                  <Instant at={entry.at} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
