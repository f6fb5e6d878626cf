import { type ReactNode, useId } from 'react';
import { createPortal } from 'react-dom';
import { useDialogPlace } from './dialog-place.ts';
import styles from './toast.module.css';

interface ToastProps {
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions: ReactNode;
  /** How much time is left of all that there was, from 1 to 0. */
  readonly left: number;
}

/** Something that goes by itself when its time is up, over the page. */
export function Toast({ children, actions, left }: ToastProps) {
  const id = useId();
  const place = useDialogPlace();
  return createPortal(
    <section aria-labelledby={id} className={styles.toast} data-screen-only="">
      <p id={id} className={styles.text}>
        {children}
      </p>
      {actions}
      <progress className={styles.left} value={left} aria-hidden="true" />
    </section>,
    place ?? document.body,
  );
}
