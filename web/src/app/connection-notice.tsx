import styles from './connection-notice.module.css';
import { useConnectionText } from './use-connection-text.ts';

/** Stays in place, so that a screen reader tells when it fills and empties. */
export function ConnectionNotice() {
  const text = useConnectionText();
  return (
    <div role="status" className={styles.place} data-screen-only="">
      {text && <p className={styles.notice}>{text}</p>}
    </div>
  );
}
