import { Suspense, useState } from 'react';
import { WithdrawButton } from '../answers/withdraw-button.tsx';
import { partyOf } from '../api/parties.ts';
import type { Order, RequestOf } from '../api/types.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

const DecisionDialog = lazyPart(() => import('./decision-dialog.tsx'));

interface ContestedDisputeProps {
  readonly request: RequestOf<'dispute'>;
  readonly order: Order;
}

/** A dispute that waits for a moderator: its customer can take it back, a moderator decides it. */
export function ContestedDispute({ request, order }: ContestedDisputeProps) {
  const { session } = useSignedIn();
  const [isDeciding, setDeciding] = useState(false);
  const party = partyOf(order, session.userId);
  return (
    <>
      {party === request.openedBy.role && <WithdrawButton request={request} />}
      {session.isModerator && !party && (
        <Buttons>
          <Button look="primary" aria-haspopup="dialog" onClick={() => setDeciding(true)}>
            {texts.dispute.decide}
          </Button>
        </Buttons>
      )}
      <Suspense>
        {isDeciding && (
          <DecisionDialog
            request={request}
            order={order}
            onClose={() => setDeciding(false)}
            onDecided={() => {
              setDeciding(false);
              focusRequest(request.requestId);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
