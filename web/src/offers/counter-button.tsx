import { Suspense, useState } from 'react';
import type { AnswerProps } from '../answers/answer-props.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';

const CounterDialog = lazyPart(() => import('./counter-dialog.tsx'));

/** So many offers there are in a row; the last one can only be accepted or declined. */
const MOST_ROUNDS = 5;

/** The way to an offer of one's own, as long as there is another round. */
export function CounterButton({ request, order }: AnswerProps) {
  const [isOpen, setOpen] = useState(false);
  if (request.round >= MOST_ROUNDS) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.offers.make}
      </Button>
      <Suspense>
        {isOpen && <CounterDialog request={request} order={order} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

export function LastRoundNote({ request: { round } }: Pick<AnswerProps, 'request'>) {
  return round < MOST_ROUNDS ? null : <p>{texts.offers.lastRound}</p>;
}
