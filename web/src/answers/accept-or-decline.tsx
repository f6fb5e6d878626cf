import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { CounterButton, LastRoundNote } from '../offers/counter-button.tsx';
import { viewOf } from '../requests/index.ts';
import { texts } from '../texts/texts.ts';
import { AcceptButton } from './accept-button.tsx';
import type { AnswerProps } from './answer-props.ts';

const DeclineForm = lazy(() => import('./decline-form.tsx'));

/** Yes, no, and for what can be negotiated an offer of one's own. */
export function AcceptOrDecline({ request, order }: AnswerProps) {
  const [isDeclining, setDeclining] = useState(false);
  const declineButton = useRef<HTMLButtonElement>(null);
  const wasDeclining = useRef(false);
  useEffect(() => {
    if (wasDeclining.current && !isDeclining) declineButton.current?.focus();
    wasDeclining.current = isDeclining;
  }, [isDeclining]);
  const { offer } = viewOf(request.type);
  if (isDeclining) {
    return (
      <Suspense>
        <DeclineForm request={request} order={order} onClose={() => setDeclining(false)} />
      </Suspense>
    );
  }
  return (
    <>
      <AcceptButton request={request} order={order}>
        <Button ref={declineButton} onClick={() => setDeclining(true)}>
          {texts.answers.decline}
        </Button>
        {offer && <CounterButton request={request} order={order} />}
      </AcceptButton>
      {offer && <LastRoundNote request={request} />}
    </>
  );
}
