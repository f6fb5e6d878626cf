import type { ReactNode } from 'react';
import styles from './bubble.module.css';

interface BubbleProps {
  /** Whoever reads stands at the end of the line. */
  readonly side: 'start' | 'end';
  readonly avatar: ReactNode;
  /** Who says it, or what they did. */
  readonly who: ReactNode;
  readonly time: ReactNode;
  readonly children?: ReactNode;
}

/** What was said, in turn: bubbles, oldest first. */
export function Thread({ children }: { children: ReactNode }) {
  return <ol className={styles.thread}>{children}</ol>;
}

/** What somebody said in a conversation, on their side of it. */
export function Bubble({ side, avatar, who, time, children }: BubbleProps) {
  return (
    <li className={`${styles.turn} ${styles[side]}`}>
      {avatar}
      <div className={styles.bubble}>
        <p className={styles.head}>
          <span className={styles.who}>{who}</span>
          <span className={styles.time}>{time}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
