import { Suspense, useState } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { viewOf } from '../requests/index.ts';
import type { Answering } from '../requests/request-view.ts';
import { texts } from '../texts/texts.ts';
import { AcceptButton } from './accept-button.tsx';
import { AcceptOrDecline } from './accept-or-decline.tsx';
import type { AnswerProps } from './answer-props.ts';
import styles from './answers.module.css';

const ContestDialog = lazyPart(() => import('../disputes/contest-dialog.tsx'));
const ProgressDialog = lazyPart(() => import('./progress-dialog.tsx'));

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
    <Buttons>
      <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.answers.provideProgress}
      </Button>
      <Suspense>
        {isOpen && (
          <ProgressDialog request={request} order={order} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </Buttons>
  );
}
