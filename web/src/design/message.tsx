import type { ReactNode } from 'react';
import styles from './message.module.css';

interface MessageProps {
  readonly title: string;
  readonly lead?: string;
  /** The page has a heading of its own above. */
  readonly below?: boolean;
  readonly children?: ReactNode;
}

/** All there is to say where there is nothing to show. */
export function Message({ title, lead, below = false, children }: MessageProps) {
  const Heading = below ? 'h2' : 'h1';
  return (
    <div className={styles.message}>
      <Heading>{title}</Heading>
      {lead && <p>{lead}</p>}
      {children}
    </div>
  );
}
