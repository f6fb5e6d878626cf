import { Suspense, useState } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';
import type { AnswerProps } from './answer-props.ts';
import { moreTimeFor } from './more-time.ts';

const ExtendDialog = lazyPart(() => import('./extend-dialog.tsx'));

/** The way to give the other party more time, as long as the deadline can be moved. */
export function ExtendButton({ request, order }: AnswerProps) {
  const [isOpen, setOpen] = useState(false);
  if (moreTimeFor(request).length === 0) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.moreTime.give}
      </Button>
      <Suspense>
        {isOpen && <ExtendDialog request={request} order={order} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
