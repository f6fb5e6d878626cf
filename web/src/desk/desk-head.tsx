import { useLocation } from 'wouter';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { Count } from '../design/count.tsx';
import segments from '../design/segments.module.css';
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
      <nav aria-label={t.label} className={segments.segments}>
        <Link href={addresses.desk()} isCurrent={path === '/desk'} className={segments.segment}>
          {t.disputes}
          {disputes.entries && (
            <Count count={disputes.entries.length} isLeast={disputes.query.hasNextPage} />
          )}
        </Link>
        <Link
          href={addresses.payments}
          isCurrent={path === addresses.payments}
          className={segments.segment}
        >
          {t.payments}
          {failed.movements && (
            <Count count={failed.movements.length} isLeast={failed.query.hasNextPage} />
          )}
        </Link>
      </nav>
    </div>
  );
}
