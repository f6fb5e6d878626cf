import { Suspense } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import { TimeLeft } from '../time/countdown.tsx';
import styles from './waiting-line.module.css';
import type { WaitingOf } from './waiting-of.ts';

const WaitingIcon = lazyPart(() => import('./waiting-icon.tsx'));

/** What an order waits for, and how long still. */
export function WaitingLine({ waiting }: { waiting: WaitingOf }) {
  const { kind, text, about, until, isMine } = waiting;
  return (
    <p className={`${styles.line} ${isMine ? styles.mine : ''}`}>
      <span className={styles.icon}>
        <Suspense>
          <WaitingIcon kind={kind} />
        </Suspense>
      </span>
      <span>
        <span className={styles.text}>{text}</span>
        {about && ` · ${about}`}
      </span>
      {until && <TimeLeft until={until} />}
    </p>
  );
}
