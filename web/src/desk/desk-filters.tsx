import { useId } from 'react';
import { useLocation } from 'wouter';
import { addresses } from '../app/addresses.ts';
import { Select } from '../design/select.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import styles from './desk-filters.module.css';
import { AGES, type DeskSearch, STAKES } from './desk-search.ts';

interface DeskFiltersProps {
  readonly search: DeskSearch;
  /** How many disputes they leave. */
  readonly count: number;
}

type Choices = readonly (readonly [value: string | number, text: string])[];

/** What is shown, and in which order. It stands in the address, so that a view can be kept. */
export function DeskFilters({ search, count }: DeskFiltersProps) {
  const [, navigate] = useLocation();
  const { locale } = useReader();
  const t = texts.moderation;
  const number = new Intl.NumberFormat(locale);
  const choose = (name: keyof DeskSearch) => (value: string | number | undefined) =>
    navigate(addresses.desk({ ...search, [name]: value } as DeskSearch), { replace: true });
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{t.filters}</legend>
      <Choice
        label={t.whose}
        none={t.all}
        choices={[
          ['nobody', t.untaken],
          ['me', t.mine],
        ]}
        chosen={search.taken}
        onChoose={choose('taken')}
      />
      <Choice
        label={t.waiting}
        none={t.anyTime}
        choices={AGES.map((days) => [days, t.longerThan({ days })])}
        chosen={search.olderThan}
        onChoose={choose('olderThan')}
      />
      <Choice
        label={t.stake}
        none={t.anyAmount}
        choices={STAKES.map((least) => [least, t.amountFrom({ amount: number.format(least) })])}
        chosen={search.stake}
        onChoose={choose('stake')}
      />
      <Choice
        label={t.sort}
        none={t.oldest}
        choices={[['stake', t.most]]}
        chosen={search.sort}
        onChoose={choose('sort')}
      />
      <p role="status" className={styles.count}>
        {t.shown({ count })}
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What leaves it out of the address. */
  readonly none: string;
  readonly choices: Choices;
  readonly chosen: string | number | undefined;
  readonly onChoose: (value: string | number | undefined) => void;
}

function Choice({ label, none, choices, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  const find = (value: string) => choices.find(([choice]) => String(choice) === value)?.[0];
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Select id={id} value={chosen ?? ''} onChange={(event) => onChoose(find(event.target.value))}>
        <option value="">{none}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
