import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Draft, discardDraft, keepDraft, readDraft } from './drafts.ts';

const typedInto = (form: HTMLFormElement): Draft =>
  Object.fromEntries(
    [...new FormData(form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** Keeps what is typed into a form under a key, until it has been sent or is discarded. */
export function useDraft(key: string | undefined, form: RefObject<HTMLFormElement | null>) {
  const [draft, setDraft] = useState(() => (key ? readDraft(key) : undefined));
  const [discards, setDiscards] = useState(0);
  const untouched = useRef<string>(undefined);
  // Before effects of the fields call `keep`: blank ones differ from those that were discarded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields have begun anew
  useLayoutEffect(() => {
    if (form.current) untouched.current = JSON.stringify(typedInto(form.current));
  }, [discards, form]);
  useEffect(() => {
    if (discards > 0) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [discards, form]);
  return {
    /** What was typed the last time. */
    draft,
    /** Grows when the fields are to begin anew. */
    discards,
    keep: () => {
      if (!key || !form.current) return;
      const typed = typedInto(form.current);
      const isTouched = JSON.stringify(typed) !== untouched.current;
      if (isTouched || readDraft(key)) keepDraft(key, typed);
    },
    discard: () => {
      if (key) discardDraft(key);
      setDraft(undefined);
      setDiscards(discards + 1);
    },
  };
}
