import { useQuery } from '@tanstack/react-query';
import { orderQuery } from '../api/order-queries.ts';
import type { DeskEntry } from '../api/types.ts';
import { NotLoaded } from '../command/not-loaded.tsx';
import { Dialog } from '../design/dialog.tsx';
import { focusHeading } from '../design/focus-heading.ts';
import DecisionDialog from '../disputes/decision-dialog.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { DeskSkeleton } from './desk-skeleton.tsx';

interface CaseDialogProps {
  readonly entry: DeskEntry;
  readonly onClose: () => void;
}

/** A dispute of the desk with all that belongs to it; its order is read for it. */
export default function CaseDialog({ entry, onClose }: CaseDialogProps) {
  const { api } = useSignedIn();
  const { data: order, error } = useQuery(orderQuery(api, entry.orderId));
  const isOpen = order?.pendingRequest?.requestId === entry.requestId;
  if (order && isOpen) {
    // The row goes away, and the focus must not go with it.
    const onDecided = () => {
      onClose();
      focusHeading();
    };
    return <DecisionDialog request={entry} order={order} onClose={onClose} onDecided={onDecided} />;
  }
  return (
    <Dialog open onClose={onClose} wide title={texts.dispute.decisionTitle}>
      {order ? (
        <p>{texts.moderation.gone}</p>
      ) : error ? (
        <NotLoaded error={error} />
      ) : (
        <DeskSkeleton />
      )}
    </Dialog>
  );
}
