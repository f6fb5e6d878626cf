import { AnswerBar } from '../answers/answer-bar.tsx';
import { ExtendButton } from '../answers/extend-button.tsx';
import { WithdrawButton } from '../answers/withdraw-button.tsx';
import { otherParty, partyName } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { Banner } from '../design/banner.tsx';
import { askedSentence } from '../requests/asked-sentence.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { requestIcons } from '../requests/request-icons.ts';
import { texts } from '../texts/texts.ts';
import { TimeLeft } from '../time/countdown.tsx';
import type { Waiting } from './what-waits.ts';

interface RequestBannerProps {
  readonly waiting: Extract<Waiting, { kind: 'answer' | 'own-request' }>;
  readonly order: Order;
}

/** A request that waits for its answer: the time left, and what either party can do about it. */
export function RequestBanner({ waiting: { kind, request }, order }: RequestBannerProps) {
  const isYours = kind === 'answer';
  const asker = partyName(order, request.openedBy.role);
  const answerer = partyName(order, otherParty(request.openedBy.role));
  return (
    <Banner
      label={texts.banner.label}
      icon={requestIcons[request.type]}
      lead={isYours ? texts.orders.yourTurn : texts.requests[request.type].name}
      title={isYours ? askedSentence(request, asker) : texts.orders.waiting({ who: answerer })}
      onMore={() => focusRequest(request.requestId)}
      aside={<TimeLeft until={request.expiresAt} />}
      isYours={isYours}
    >
      {isYours ? (
        <AnswerBar request={request} order={order} />
      ) : (
        <WithdrawButton request={request}>
          <ExtendButton request={request} order={order} />
        </WithdrawButton>
      )}
    </Banner>
  );
}
