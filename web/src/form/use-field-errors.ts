import { type RefObject, useEffect, useMemo, useState } from 'react';
import { fieldErrorsOf } from './field-errors.ts';

/** Errors by pointer; one goes away when its field is changed. The first takes the focus. */
export function useFieldErrors(error: unknown, form: RefObject<HTMLFormElement | null>) {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const errors = useMemo(
    () =>
      new Map(
        fieldErrorsOf(error)
          .filter(({ pointer }) => !changed.has(pointer))
          .map((fault) => [fault.pointer, fault]),
      ),
    [error, changed],
  );
  useEffect(() => {
    setChanged(new Set());
    if (fieldErrorsOf(error).length === 0) return;
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus(),
    );
  }, [error, form]);
  const dismiss = (place: string) => {
    const gone = [...errors.keys()].filter((key) => key === place || key.startsWith(`${place}/`));
    if (gone.length > 0) setChanged(new Set([...changed, ...gone]));
  };
  return { errors, dismiss };
}
