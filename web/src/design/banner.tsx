import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import reach from './within-reach.module.css';

interface BannerProps {
  /** What the region is called. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Above the title: whose turn it is, or what this is about. */
  readonly lead?: ReactNode;
  readonly title: string;
  /** Leads from the title to more about it. */
  readonly onMore?: () => void;
  readonly note?: ReactNode;
  /** The time left, or an amount. */
  readonly aside?: ReactNode;
  /** It waits for its reader: it stands out, and on a phone it stays within reach of the thumb. */
  readonly isYours?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** The one thing that a view is waiting for. */
export function Banner(props: BannerProps) {
  const { label, icon: Icon, lead, title, onMore, note, aside, isYours = false, children } = props;
  return (
    <section
      aria-label={label}
      className={`${styles.banner} ${isYours ? `${styles.yours} ${reach.withinReach}` : ''}`}
      data-screen-only=""
    >
      <span className={styles.icon}>
        <Icon size={20} aria-hidden="true" />
      </span>
      <div className={styles.text}>
        {lead && <p className={styles.lead}>{lead}</p>}
        <p className={styles.title}>
          {onMore ? (
            <button type="button" className={styles.more} onClick={onMore}>
              {title}
              <span className={styles.mark} aria-hidden="true">
                <ChevronDown size={16} />
              </span>
            </button>
          ) : (
            title
          )}
        </p>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
