import { useState } from 'react';
import { Select } from '../design/select.tsx';
import { amountError } from '../money/amount-error.ts';
import { typeMoney } from '../money/format-money.ts';
import { fractionDigits } from '../money/minor-units.ts';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import { toLocalInput } from '../time/zoned-input.ts';
import { useDraftOf } from './draft-context.ts';
import { Field } from './field.tsx';

interface Common {
  readonly pointer: string;
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
}

interface TextFieldProps extends Common {
  readonly long?: boolean;
  /** An address runs from left to right in any language. */
  readonly isUrl?: boolean;
  readonly initial?: string | undefined;
}

export function TextField({ long, isUrl, initial, ...field }: TextFieldProps) {
  const dir = isUrl ? 'ltr' : 'auto';
  return (
    <Field {...field}>
      {(control) =>
        long ? (
          <textarea dir={dir} defaultValue={initial} {...control} rows={4} />
        ) : (
          <input type="text" dir={dir} defaultValue={initial} {...control} />
        )
      }
    </Field>
  );
}

export function IntegerField({ initial, ...field }: Common & { initial?: number | undefined }) {
  const { locale } = useReader();
  const typed = initial?.toLocaleString(locale, { useGrouping: false });
  return (
    <Field {...field}>
      {(control) => (
        <input type="text" inputMode="numeric" dir="ltr" defaultValue={typed} {...control} />
      )}
    </Field>
  );
}

interface MoneyFieldProps extends Common {
  readonly currency: string;
  /** Least and most, in minor units. */
  readonly from?: number;
  readonly to?: number;
  /** What stands there at first, in minor units. */
  readonly initial?: number | undefined;
  readonly onType?: (typed: string) => void;
}

export function MoneyField(props: MoneyFieldProps) {
  const { currency, from = 1, to, initial, onType, ...field } = props;
  const { locale } = useReader();
  const given = initial === undefined ? undefined : typeMoney(initial, currency, locale);
  const kept = useDraftOf(field.pointer);
  const [typed, setTyped] = useState(kept ?? given ?? '');
  const errorText = amountError(typed, { currency, from, to, locale });
  const digits = fractionDigits(currency);
  return (
    <Field {...field} label={`${field.label} (${currency})`} errorText={errorText}>
      {(control) => (
        <input
          type="text"
          dir="ltr"
          inputMode={digits > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          defaultValue={given}
          onChange={({ target: { value } }) => {
            setTyped(value);
            onType?.(value);
          }}
          {...control}
        />
      )}
    </Field>
  );
}

/** A time in the reader's own zone. */
export function TimeField({ initial, ...field }: Common & { initial?: string | undefined }) {
  const { timeZone } = useReader();
  return (
    <Field {...field}>
      {(control) => (
        <input
          type="datetime-local"
          defaultValue={initial && toLocalInput(initial, timeZone)}
          {...control}
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps extends Common {
  /** Texts by value. */
  readonly choices: Readonly<Record<string, string>>;
  readonly initial?: string | undefined;
}

export function ChoiceField({ choices, initial = '', ...field }: ChoiceFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Select defaultValue={initial} {...control}>
          <option value="">{texts.form.choose}</option>
          {Object.entries(choices).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
