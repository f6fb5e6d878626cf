import type { RefObject } from 'react';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Notice } from '../design/notice.tsx';
import { texts } from '../texts/texts.ts';
import { type FieldErrors, fieldErrorsOf } from './field-errors.ts';

interface FormFailureProps {
  readonly error: unknown;
  readonly errors: FieldErrors;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** An input of that name, or the list that stands for it. */
const placeOf = (pointer: string): string => `[name="${pointer}"], [data-pointer="${pointer}"]`;

/** What failed as a whole, and whether something is wrong that the form does not show. */
export function FormFailure({ error, errors, form }: FormFailureProps) {
  if (fieldErrorsOf(error).length === 0) return <FailureNotice error={error} />;
  if (errors.size === 0) return null;
  const isElsewhere = [...errors.keys()].some(
    (name) => !form.current?.querySelector(placeOf(name)),
  );
  return (
    <Notice tone="danger" urgent>
      <p>{texts.form.correct({ count: errors.size })}</p>
      {isElsewhere && <p>{texts.form.notShown}</p>}
    </Notice>
  );
}
