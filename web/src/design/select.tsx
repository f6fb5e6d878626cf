import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './select.module.css';

/** One of a few, chosen from the browser's own list. */
export function Select({ className = '', ...select }: ComponentProps<'select'>) {
  return (
    <span className={styles.frame}>
      <select className={`${styles.select} ${className}`} {...select} />
      <ChevronDown className={styles.icon} size="1rem" aria-hidden="true" />
    </span>
  );
}
