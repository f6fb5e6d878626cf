import type { ReactNode } from 'react';
import styles from './gallery.module.css';

interface SpecimenProps {
  readonly name: string;
  /** How it looks, by the name of each state. */
  readonly states: Readonly<Record<string, ReactNode>>;
}

/** A component in its states. */
export function Specimen({ name, states }: SpecimenProps) {
  return (
    <section className={styles.component} aria-label={name}>
      <h2>{name}</h2>
      <div className={styles.states}>
        {Object.entries(states).map(([state, shown]) => (
          <div key={state} className={styles.state}>
            <h3 className={styles.name}>{state}</h3>
            <div className={styles.shown}>{shown}</div>
          </div>
        ))}
      </div>
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
