import styles from './quote.module.css';

/** What somebody wrote, with its line breaks. */
export function Quote({ children }: { children: string }) {
  return <blockquote className={styles.quote}>{children}</blockquote>;
}
