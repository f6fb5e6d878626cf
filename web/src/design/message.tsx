import type { ReactNode } from 'react';
import styles from './message.module.css';

interface MessageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** All there is to say where there is nothing to show. */
export function Message({ title, lead, children }: MessageProps) {
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
      {children}
    </div>
  );
}
