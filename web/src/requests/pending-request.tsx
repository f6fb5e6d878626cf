import { AcceptPreview } from '../answers/accept-preview.tsx';
import { otherParty, partyName, partyOf } from '../api/parties.ts';
import type { Order, OrderRequest } from '../api/types.ts';
import { Notice } from '../design/notice.tsx';
import { useOutcomeFetched } from '../order/use-outcome-fetched.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { useTimeLeft, useTimeTold } from '../time/countdown.tsx';
import { formatDeadline, formatExactDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { effectOfRequest } from './effect-of-request.ts';
import styles from './request-block.module.css';
import { silenceSentence } from './silence-sentence.ts';

interface PendingRequestProps {
  readonly request: OrderRequest;
  readonly order: Order;
}

/** Until when a request waits, what follows from an answer, and what if there is none. */
export function PendingRequest({ request, order }: PendingRequestProps) {
  const { session } = useSignedIn();
  const reader = useReader();
  const isOver = useTimeLeft(request.expiresAt) <= 0;
  const answerer = otherParty(request.openedBy.role);
  const party = partyOf(order, session.userId);
  useTimeTold(request.expiresAt, party !== undefined);
  useOutcomeFetched(order.orderId, isOver);
  const requestedRefund = effectOfRequest({ order, request }).refund;
  const silence = { ...request, order, answerer, requestedRefund, isDeadlineTold: true };
  const exact = formatExactDeadline(request.expiresAt, reader);
  if (isOver) {
    return (
      <Notice tone="danger">
        <p>
          <strong>{texts.deadline.passed}</strong> {texts.deadline.passedLead({ by: exact })}
        </p>
      </Notice>
    );
  }
  const isYours = party === answerer;
  const { answerBy, theirs } = texts.deadline;
  return (
    <div className={styles.waiting}>
      {isYours && <AcceptPreview request={request} order={order} />}
      <p>
        <time dateTime={request.expiresAt} title={exact} className={isYours ? '' : styles.inFull}>
          {isYours
            ? answerBy({ by: exact })
            : theirs({
                who: partyName(order, answerer),
                by: formatDeadline(request.expiresAt, reader),
              })}
        </time>
      </p>
      <p className={styles.silence}>{silenceSentence(silence, session.userId, reader)}</p>
    </div>
  );
}
