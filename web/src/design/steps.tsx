import { Check, Flag, type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './steps.module.css';

export type StepState = 'done' | 'current' | 'ahead' | 'completed' | 'canceled';

interface Step {
  readonly name: string;
  readonly state: StepState;
  readonly note?: ReactNode;
}

interface StepsProps {
  readonly label: string;
  /** What those who listen are told of a step that lies behind. */
  readonly doneText: string;
  readonly steps: readonly Step[];
}

const ICONS: Readonly<Partial<Record<StepState, LucideIcon>>> = {
  done: Check,
  completed: Flag,
  canceled: X,
};

const isHere = (state: StepState) => state !== 'done' && state !== 'ahead';

/** A way with its steps, and where on it something stands. */
export function Steps({ label, doneText, steps }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ name, state, note }) => {
        const Icon = ICONS[state];
        return (
          <li
            key={name}
            className={`${styles.step} ${styles[state] ?? ''}`}
            aria-current={isHere(state) ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {Icon && <Icon size={14} strokeWidth={3} />}
            </span>
            <span className={styles.name}>
              {name}
              {state === 'done' && <span className="visually-hidden"> ({doneText})</span>}
            </span>
            {note && <span className={styles.note}> {note}</span>}
          </li>
        );
      })}
    </ol>
  );
}
