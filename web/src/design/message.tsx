import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './message.module.css';

interface MessageProps {
  readonly title: string;
  readonly lead?: string;
  /** The page has a heading of its own above. */
  readonly below?: boolean;
  readonly icon?: LucideIcon;
  readonly children?: ReactNode;
}

/** All there is to say where there is nothing to show. */
export function Message({ title, lead, below = false, icon: Icon, children }: MessageProps) {
  const Heading = below ? 'h2' : 'h1';
  return (
    <div className={styles.message}>
      {Icon && <Icon className={styles.icon} size="2rem" aria-hidden="true" />}
      <Heading tabIndex={-1}>{title}</Heading>
      {lead && <p>{lead}</p>}
      {children}
    </div>
  );
}
