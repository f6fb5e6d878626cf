import { TimeLeft } from '../time/countdown.tsx';
import styles from './waiting-line.module.css';
import type { WaitingOf } from './waiting-of.ts';

/** What an order waits for, and how long still. */
export function WaitingLine({ waiting }: { waiting: WaitingOf }) {
  const { icon: Icon, text, about, until, isMine } = waiting;
  return (
    <p className={`${styles.line} ${isMine ? styles.mine : ''}`}>
      <Icon size="1.125em" aria-hidden="true" />
      <span>
        <span className={styles.text}>{text}</span>
        {about && ` · ${about}`}
      </span>
      {until && <TimeLeft until={until} />}
    </p>
  );
}
