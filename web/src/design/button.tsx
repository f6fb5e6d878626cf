import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly wide?: boolean;
  /** At work: keeps its focus and its place, and does nothing when pressed. */
  readonly busy?: boolean;
}

export function buttonClass(look: ButtonProps['look'] = 'plain', wide = false): string {
  return [styles.button, styles[look], wide && styles.wide].filter(Boolean).join(' ');
}

/** Busy or disabled, it can still be focused, so that nobody who uses a keyboard loses their place. */
export function Button({ look, wide, busy, disabled, onClick, children, ...rest }: ButtonProps) {
  const inert = busy || disabled;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, wide)}
      aria-disabled={inert || undefined}
      onClick={(event) => (inert ? event.preventDefault() : onClick?.(event))}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
