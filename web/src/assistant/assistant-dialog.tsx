import { startTransition, useEffect, useState } from 'react';
import type { Order, RequestType } from '../api/types.ts';
import { Dialog } from '../design/dialog.tsx';
import { RequestForm } from '../requests/request-form.tsx';
import { texts } from '../texts/texts.ts';
import { RequestChoices } from './request-choices.tsx';

interface AssistantDialogProps {
  readonly order: Order;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The Order Assistant: what this party can ask for, then the form for it. */
export default function AssistantDialog({ order, open, onClose }: AssistantDialogProps) {
  const [chosen, setChosen] = useState<RequestType>();
  useEffect(() => {
    if (!open) setChosen(undefined);
  }, [open]);
  // A form is much to draw: the press that asks for it is seen before.
  const choose = (type: RequestType) => startTransition(() => setChosen(type));
  const entry = order.assistant.find(({ type }) => type === chosen);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={entry ? texts.requests[entry.type].name : texts.assistant.title}
      description={entry ? texts.requests[entry.type].does : texts.assistant.lead}
    >
      {entry ? (
        <RequestForm
          key={entry.type}
          order={order}
          entry={entry}
          onBack={() => setChosen(undefined)}
          onDone={onClose}
        />
      ) : (
        <RequestChoices entries={order.assistant} onChoose={choose} />
      )}
    </Dialog>
  );
}
