import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { viewOf } from '../requests/index.ts';
import type { Answering } from '../requests/request-view.ts';
import { texts } from '../texts/texts.ts';
import { AcceptButton } from './accept-button.tsx';
import type { AnswerProps } from './answer-props.ts';
import styles from './answers.module.css';

const DeclineForm = lazy(() => import('./decline-form.tsx'));
const ContestDialog = lazy(() => import('../disputes/contest-dialog.tsx'));
const ProgressDialog = lazy(() => import('./progress-dialog.tsx'));

const BARS: Readonly<Record<Answering, (props: AnswerProps) => React.ReactNode>> = {
  'accept-or-decline': AcceptOrDecline,
  'accept-or-contest': AcceptOrContest,
  'provide-progress': ProvideProgress,
};

/** The answers that a request takes, for the party that has to give one. */
export function AnswerBar(props: AnswerProps) {
  const Bar = BARS[viewOf(props.request.type).answering];
  return (
    <div className={styles.answers} data-screen-only="">
      <Bar {...props} />
    </div>
  );
}

function AcceptOrDecline({ request, order }: AnswerProps) {
  const [isDeclining, setDeclining] = useState(false);
  const declineButton = useRef<HTMLButtonElement>(null);
  const wasDeclining = useRef(false);
  useEffect(() => {
    if (wasDeclining.current && !isDeclining) declineButton.current?.focus();
    wasDeclining.current = isDeclining;
  }, [isDeclining]);
  if (isDeclining) {
    return (
      <Suspense>
        <DeclineForm request={request} order={order} onClose={() => setDeclining(false)} />
      </Suspense>
    );
  }
  return (
    <AcceptButton request={request} order={order}>
      <Button ref={declineButton} onClick={() => setDeclining(true)}>
        {texts.answers.decline}
      </Button>
    </AcceptButton>
  );
}

function AcceptOrContest({ request, order }: AnswerProps) {
  const [isContesting, setContesting] = useState(false);
  return (
    <>
      <AcceptButton request={request} order={order}>
        <Button aria-haspopup="dialog" onClick={() => setContesting(true)}>
          {texts.dispute.contest}
        </Button>
      </AcceptButton>
      <Suspense>
        {isContesting && (
          <ContestDialog request={request} order={order} onClose={() => setContesting(false)} />
        )}
      </Suspense>
    </>
  );
}

function ProvideProgress({ request, order }: AnswerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.buttons}>
      <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.answers.provideProgress}
      </Button>
      <Suspense>
        {isOpen && (
          <ProgressDialog request={request} order={order} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </div>
  );
}
