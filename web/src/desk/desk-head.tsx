import { useLocation } from 'wouter';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { texts } from '../texts/texts.ts';
import styles from './desk-head.module.css';
import { useDisputes, useFailedMovements } from './use-desk.ts';

/** What one looks at, and the way to what else waits for moderators, with how much there is of each. */
export function DeskHead({ title }: { title: string }) {
  const disputes = useDisputes();
  const failed = useFailedMovements();
  const [path] = useLocation();
  const t = texts.desk;
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>{title}</h1>
      <nav aria-label={t.label} className={styles.tabs}>
        <Link href={addresses.desk()} isCurrent={path === '/desk'} className={styles.tab}>
          {t.disputes} <Count of={disputes.entries} more={disputes.query.hasNextPage} />
        </Link>
        <Link
          href={addresses.payments}
          isCurrent={path === addresses.payments}
          className={styles.tab}
        >
          {t.payments} <Count of={failed.movements} more={failed.query.hasNextPage} />
        </Link>
      </nav>
    </div>
  );
}

interface CountProps {
  readonly of: readonly unknown[] | undefined;
  /** There are some that have not been read. */
  readonly more: boolean;
}

function Count({ of: found, more }: CountProps) {
  if (!found) return null;
  const count = found.length;
  return <span className={styles.count}>{more ? texts.moderation.atLeast({ count }) : count}</span>;
}
