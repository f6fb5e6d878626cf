import { SkeletonLine } from '../design/skeleton.tsx';
import styles from './request-preview.module.css';

interface PreviewPendingProps {
  /** The service is about to tell it. */
  readonly isAwaited: boolean;
  /** What to do to have a preview. */
  readonly children: string;
}

/** Stands where a preview will be: holds its place while it is on its way, else says what it takes. */
export function PreviewPending({ isAwaited, children }: PreviewPendingProps) {
  return (
    <p className={styles.waiting} aria-busy={isAwaited}>
      {isAwaited ? <SkeletonLine width="60%" /> : children}
    </p>
  );
}
