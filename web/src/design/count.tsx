import { locale } from '../texts/texts.ts';
import type { Tone } from './badge.tsx';
import styles from './count.module.css';

interface CountProps {
  readonly count: number;
  /** There are more that nobody has counted. */
  readonly isLeast?: boolean;
  /** What is counted, for those who listen; the bare number if left out. */
  readonly label?: string;
  readonly tone?: Exclude<Tone, 'good'> | undefined;
}

/** How many there are, beside the name of what is counted. */
export function Count({ count, isLeast = false, label, tone = 'plain' }: CountProps) {
  const number = `${count.toLocaleString(locale)}${isLeast ? '+' : ''}`;
  return (
    <>
      {' '}
      <span
        className={`${styles.count} ${styles[tone] ?? ''}`}
        aria-hidden={label ? true : undefined}
      >
        {number}
      </span>
      {label && <span className="visually-hidden">{label}</span>}
    </>
  );
}
