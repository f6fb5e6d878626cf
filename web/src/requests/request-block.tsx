import { actorName } from '../api/parties.ts';
import type { Order, RequestStatus } from '../api/types.ts';
import { Badge, type Tone } from '../design/badge.tsx';
import { eventText } from '../history/event-text.ts';
import type { ClosingEntry, RequestStory } from '../history/fold-history.ts';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';
import { AnswerContent } from './answer-content.tsx';
import { RequestContent } from './contents.tsx';
import { PendingRequest } from './pending-request.tsx';
import styles from './request-block.module.css';

const OUTCOMES: Readonly<Record<ClosingEntry['event'], RequestStatus>> = {
  request_accepted: 'accepted',
  request_declined: 'declined',
  progress_provided: 'provided',
  request_withdrawn: 'withdrawn',
  request_expired: 'expired',
};

const TONES: Readonly<Record<RequestStatus, Tone>> = {
  pending: 'warning',
  accepted: 'good',
  declined: 'plain',
  provided: 'good',
  withdrawn: 'plain',
  expired: 'danger',
};

interface RequestBlockProps {
  readonly story: RequestStory;
  readonly order: Order;
}

/** One request: who asked for what, the answer, and what came of it. */
export function RequestBlock({ story: { opened, closed, effects }, order }: RequestBlockProps) {
  const { requestId, type } = opened.data;
  const pending = order.pendingRequest?.requestId === requestId ? order.pendingRequest : undefined;
  const status = closed ? OUTCOMES[closed.event] : 'pending';
  const headingId = `request-${requestId}`;
  return (
    <li>
      <article
        className={`${styles.block} ${pending ? styles.pending : ''}`}
        aria-labelledby={headingId}
      >
        <header className={styles.head}>
          <h3 id={headingId}>
            {texts.requests[type].asked(actorName(order, opened.actor.role))}
          </h3>
          <Badge tone={TONES[status]}>{texts.requestStatus[status]}</Badge>
          <p className={styles.time}>
            <Instant at={opened.at} />
          </p>
        </header>
        <RequestContent asked={opened.data} order={order} />
        {closed && <Outcome closed={closed} effects={effects} order={order} />}
        {pending && !closed && <PendingRequest request={pending} order={order} />}
      </article>
    </li>
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
