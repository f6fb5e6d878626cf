import { Link } from '@tanstack/react-router';
import styles from '../orders/orders-page.module.css';
import { texts } from '../texts/texts.ts';

/** What one looks at, and the way to what else waits for moderators. */
export function DeskHead({ title }: { title: string }) {
  const t = texts.desk;
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>{title}</h1>
      <nav aria-label={t.label} className={styles.roles}>
        <Link to="/desk" activeOptions={{ exact: true }} className={styles.role}>
          {t.disputes}
        </Link>
        <Link to="/desk/payments" className={styles.role}>
          {t.payments}
        </Link>
      </nav>
    </div>
  );
}
