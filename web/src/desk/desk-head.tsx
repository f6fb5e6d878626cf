import { Link } from '@tanstack/react-router';
import { texts } from '../texts/texts.ts';
import styles from './desk-head.module.css';
import { useDisputes, useFailedMovements } from './use-desk.ts';

/** What one looks at, and the way to what else waits for moderators, with how much there is of each. */
export function DeskHead({ title }: { title: string }) {
  const disputes = useDisputes();
  const failed = useFailedMovements();
  const t = texts.desk;
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>{title}</h1>
      <nav aria-label={t.label} className={styles.tabs}>
        <Link
          to="/desk"
          activeOptions={{ exact: true, includeSearch: false }}
          className={styles.tab}
        >
          {t.disputes} <Count of={disputes.entries} more={disputes.query.hasNextPage} />
        </Link>
        <Link to="/desk/payments" className={styles.tab}>
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
