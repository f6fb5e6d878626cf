import { Suspense, useState } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { CounterButton, LastRoundNote } from '../offers/counter-button.tsx';
import { viewOf } from '../requests/index.ts';
import { texts } from '../texts/texts.ts';
import { AcceptButton } from './accept-button.tsx';
import type { AnswerProps } from './answer-props.ts';

const DeclineDialog = lazyPart(() => import('./decline-dialog.tsx'));

/** Yes, no, and for what can be negotiated an offer of one's own. */
export function AcceptOrDecline({ request, order }: AnswerProps) {
  const [isDeclining, setDeclining] = useState(false);
  const { offer } = viewOf(request.type);
  return (
    <>
      <AcceptButton request={request} order={order}>
        <Button data-shortcut="decline" aria-haspopup="dialog" onClick={() => setDeclining(true)}>
          {texts.answers.decline}
        </Button>
        {offer && <CounterButton request={request} order={order} />}
      </AcceptButton>
      {offer && <LastRoundNote request={request} />}
      <Suspense>
        {isDeclining && (
          <DeclineDialog request={request} order={order} onClose={() => setDeclining(false)} />
        )}
      </Suspense>
    </>
  );
}
