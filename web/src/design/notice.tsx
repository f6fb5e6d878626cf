import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  readonly tone?: 'plain' | 'good' | 'warning' | 'danger';
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
