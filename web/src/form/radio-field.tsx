import styles from './radio-field.module.css';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly note: string;
}

interface RadioFieldProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** A few ways to choose from, all in sight. */
export function RadioField({ name, legend, choices, chosen, onChoose }: RadioFieldProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map(({ value, text, note }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{text}</span>
          <span className={styles.note}>{note}</span>
        </label>
      ))}
    </fieldset>
  );
}
