import { TimeLeft } from '../time/countdown.tsx';
import { WaitingIcon } from './waiting-icon.tsx';
import styles from './waiting-line.module.css';
import type { WaitingOf } from './waiting-of.ts';

/** What an order waits for, and how long still. */
export function WaitingLine({ waiting }: { waiting: WaitingOf }) {
  const { kind, text, about, until, isMine } = waiting;
  return (
    <p className={`${styles.line} ${isMine ? styles.mine : ''}`}>
      <span className={styles.icon}>
        <WaitingIcon kind={kind} />
      </span>
      <span>
        <span className={styles.text}>{text}</span>
        {about && ` · ${about}`}
      </span>
      {until && <TimeLeft until={until} />}
    </p>
  );
}
