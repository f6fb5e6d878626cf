import { useQuery } from '@tanstack/react-query';
import { requestQuery } from '../api/order-queries.ts';
import { partyName } from '../api/parties.ts';
import type { Order, RequestOf } from '../api/types.ts';
import { Dialog } from '../design/dialog.tsx';
import Notes from '../notes/notes.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import styles from './decision-dialog.module.css';
import { DecisionForm } from './decision-form.tsx';
import { Sides } from './sides.tsx';
import { TakenLine } from './taken-line.tsx';

interface DecisionDialogProps {
  readonly request: RequestOf<'dispute'>;
  readonly order: Order;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** All that a moderator has to know to decide a dispute, and the decision, unless a colleague is at it. */
export default function DecisionDialog(props: DecisionDialogProps) {
  const { order, onClose, onDecided } = props;
  const { session } = useSignedIn();
  const moderated = useModerated(props.request);
  const request = moderated ?? props.request;
  const taker = moderated?.taken?.by.id ?? session.userId;
  const parties = { customer: partyName(order, 'customer'), pro: partyName(order, 'pro') };
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={texts.dispute.decisionTitle}
      description={texts.moderation.lead({ title: order.title, ...parties })}
    >
      <div className={styles.case}>
        {moderated && <TakenLine request={moderated} title={order.title} />}
        <Sides request={request} order={order} />
        <div className={styles.work}>
          {taker === session.userId && (
            <DecisionForm
              request={request}
              order={order}
              onCancel={onClose}
              onDecided={onDecided}
            />
          )}
          <Notes orderId={order.orderId} />
        </div>
      </div>
    </Dialog>
  );
}

/** The dispute with who has taken it, once that is known. */
function useModerated({ orderId, requestId }: RequestOf<'dispute'>) {
  const { api } = useSignedIn();
  const { data } = useQuery(requestQuery(api, orderId, requestId));
  return data?.type === 'dispute' && data.status === 'contested' ? data : undefined;
}
