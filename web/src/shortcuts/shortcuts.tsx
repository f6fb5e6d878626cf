import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { addresses } from '../app/addresses.ts';
import { lazyPart, loadPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';

const ShortcutList = lazyPart(() => import('./shortcut-list.tsx'));

/** By then the first view is there: nothing waits for shortcuts. */
const BOUND_AFTER_MS = 1500;

/** Has keys do what people do often, and shows which. */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const goOrders = useEffectEvent(() => navigate(addresses.orders()));
  useEffect(() => {
    let unbind = () => undefined as unknown;
    const timer = setTimeout(async () => {
      const { bindKeys } = await loadPart(() => import('./bind-keys.ts'));
      if (!isOver) unbind = bindKeys({ help: () => setOpen(true), goOrders: () => goOrders() });
    }, BOUND_AFTER_MS);
    let isOver = false;
    return () => {
      isOver = true;
      clearTimeout(timer);
      unbind();
    };
  }, []);
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.shortcuts.title}
      </Button>
      <Suspense>{isOpen && <ShortcutList onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
