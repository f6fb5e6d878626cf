import { otherParty, partyName, partyOf } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';

/** That the other party is away, and what that means for what is asked of it now. */
export function AwayNote({ order, className }: { order: Order; className?: string | undefined }) {
  const { session } = useSignedIn();
  const reader = useReader();
  const party = partyOf(order, session.userId);
  if (!order.awayUntil || !party) return null;
  const who = partyName(order, otherParty(party));
  return (
    <p className={className}>
      {texts.away.note({ who, until: formatDeadline(order.awayUntil, reader) })}
    </p>
  );
}
