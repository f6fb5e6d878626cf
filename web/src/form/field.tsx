import { type ReactNode, useId } from 'react';
import { texts } from '../texts/texts.ts';
import { useDraftOf } from './draft-context.ts';
import styles from './field.module.css';
import { useFieldError } from './field-errors.ts';

/** What ties an input to its label, its help and its error. */
interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': boolean;
  /** What was typed before, if it was kept. */
  readonly defaultValue?: string;
}

interface FieldProps {
  /** JSON pointer of the value in the body: where the service reports its errors. */
  readonly pointer: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly optional?: boolean;
  /** Says what to give in the reader's terms, where the service's own speak of the body's. */
  readonly errorText?: string;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled input with its help, and its error as the service reported it. */
export function Field({ pointer, label, help, optional, errorText, children }: FieldProps) {
  const id = useId();
  const error = useFieldError(pointer);
  const kept = useDraftOf(pointer);
  const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> ({texts.common.optional})</span>}
      </label>
      {children({
        id,
        name: pointer,
        className: styles.control ?? '',
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': !optional,
        ...(kept !== undefined && { defaultValue: kept }),
      })}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {errorText ?? error}
        </p>
      )}
    </div>
  );
}
