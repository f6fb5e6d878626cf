import styles from './skeleton.module.css';

/** Holds the place of a line of text that has not arrived. */
export function SkeletonLine({ width }: { width: string }) {
  return (
    <span className={`${styles.skeleton} ${styles.line}`} style={{ width }} aria-hidden="true" />
  );
}
