import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { addresses } from '../app/addresses.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';
import { bindInTime } from './bind-in-time.ts';

const ShortcutList = lazyPart(() => import('./shortcut-list.tsx'));

/** Has keys do what people do often, and shows which. */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const goOrders = useEffectEvent(() => navigate(addresses.orders()));
  useEffect(() => bindInTime({ help: () => setOpen(true), goOrders: () => goOrders() }), []);
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.shortcuts.title}
      </Button>
      <Suspense>{isOpen && <ShortcutList onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
