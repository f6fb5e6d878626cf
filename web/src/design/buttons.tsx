import type { ReactNode } from 'react';
import styles from './buttons.module.css';

/** Buttons next to each other; those for which there is no room stand below. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
