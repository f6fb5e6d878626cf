import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { Dialog } from '../design/dialog.tsx';
import { texts } from '../texts/texts.ts';

interface ConfirmCompletionProps {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What the customer gives up by accepting a delivery: one more press, and the order is completed. */
export default function ConfirmCompletion({ onConfirm, onClose }: ConfirmCompletionProps) {
  const t = texts.order.completion;
  return (
    <Dialog open onClose={onClose} title={t.title} description={t.lead}>
      <Buttons>
        <Button look="primary" onClick={onConfirm}>
          {t.button}
        </Button>
        <Button onClick={onClose}>{texts.common.cancel}</Button>
      </Buttons>
    </Dialog>
  );
}
