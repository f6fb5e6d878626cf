import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  readonly tone?: Tone;
  /** Read out as soon as it appears. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** A sentence or two that should not be overlooked. */
export function Notice({ tone = 'plain', urgent = false, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone] ?? ''}`} {...(urgent && { role: 'alert' })}>
      {children}
    </div>
  );
}
