import { Suspense, useState } from 'react';
import type { Order } from '../api/types.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';

const AssistantDialog = lazyPart(() => import('./assistant-dialog.tsx'));

interface AssistantButtonProps {
  readonly order: Order;
  /** Plain where something else is to be done first. */
  readonly look?: 'primary' | 'plain';
}

/** The way to the Order Assistant, for those who can ask for something. */
export function AssistantButton({ order, look = 'primary' }: AssistantButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  if (order.assistant.length === 0) return null;
  return (
    <div data-screen-only="">
      <Button
        look={look}
        wide
        aria-haspopup="dialog"
        data-shortcut="request"
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        {texts.order.assistant}
      </Button>
      {wasOpened && (
        <Suspense>
          <AssistantDialog order={order} open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
