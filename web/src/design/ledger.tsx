import type { ReactNode } from 'react';
import styles from './ledger.module.css';

/** Amounts one below the other, and what they come to. */
export function Ledger({ children }: { children: ReactNode }) {
  return <dl className={styles.ledger}>{children}</dl>;
}

interface LedgerLineProps {
  readonly label: ReactNode;
  /** A sum of the lines above it; part of the line above it; not in any sum (yet). */
  readonly kind?: 'entry' | 'sum' | 'part' | 'open';
  readonly amount: ReactNode;
  /** How far it is, or what there is to do about it. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

export function LedgerLine({ label, kind = 'entry', amount, note, children }: LedgerLineProps) {
  return (
    <div className={`${styles.line} ${styles[kind]}`}>
      <dt>{label}</dt>
      <dd className={styles.amount}>{amount}</dd>
      {note && <dd className={styles.note}>{note}</dd>}
      {children && <dd className={styles.more}>{children}</dd>}
    </div>
  );
}
