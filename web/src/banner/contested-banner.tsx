import { Scale } from 'lucide-react';
import { partyName, partyOf } from '../api/parties.ts';
import type { Order, RequestOf } from '../api/types.ts';
import { Banner } from '../design/banner.tsx';
import { ContestedDispute } from '../disputes/contested-dispute.tsx';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

interface ContestedBannerProps {
  readonly request: RequestOf<'dispute'>;
  readonly order: Order;
}

/** A dispute that both sides have told: a moderator decides it. */
export function ContestedBanner({ request, order }: ContestedBannerProps) {
  const { session } = useSignedIn();
  return (
    <Banner
      label={texts.banner.label}
      icon={Scale}
      lead={texts.requestStatus.contested}
      title={texts.requests.dispute.asked({ who: partyName(order, request.openedBy.role) })}
      onMore={() => focusRequest(request.requestId)}
      note={texts.dispute.waiting}
      isYours={session.isModerator && !partyOf(order, session.userId)}
    >
      <ContestedDispute request={request} order={order} />
    </Banner>
  );
}
