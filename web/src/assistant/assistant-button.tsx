import { Suspense, useRef, useState } from 'react';
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

/** Nothing can be asked for any more, or nothing by this reader. */
const isOver = ({ assistant }: Order): boolean =>
  assistant.every(({ reason }) => reason === 'order-status-not-allowed');

/** The way to the Order Assistant, for those who can ask for something, as long as the order is open. */
export function AssistantButton({ order, look = 'primary' }: AssistantButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const [wasOpened, setOpened] = useState(false);
  // What is being typed stays in sight when the order is closed meanwhile, and says why it is too late.
  if (isOver(order) && !isOpen) return null;
  const close = () => {
    setOpen(false);
    // The button goes away, and the focus must not go with it.
    if (isOver(order)) focusNear(place.current);
  };
  return (
    <div ref={place} data-screen-only="">
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
          <AssistantDialog order={order} open={isOpen} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

/** The title of the order; in an element, which has none, the heading of its request. */
function focusNear(element: Element | null): void {
  const root = element?.getRootNode() as Document | ShadowRoot | undefined;
  root?.querySelector<HTMLElement>('#order-title, [data-requests]')?.focus();
}
