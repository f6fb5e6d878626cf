import styles from './quote.module.css';

/** What somebody wrote, with its line breaks, in the direction that it was written in. */
export function Quote({ children }: { children: string }) {
  return (
    <blockquote className={styles.quote} dir="auto">
      {children}
    </blockquote>
  );
}
