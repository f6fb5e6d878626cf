import { Search, X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { texts } from '../texts/texts.ts';
import { MAX_SEARCH, searched } from './orders-search.ts';
import styles from './search-field.module.css';

/** How long somebody has to pause before what they have typed is searched. */
const TYPING_MS = 300;

interface SearchFieldProps {
  /** What is searched now. */
  readonly q: string | undefined;
  readonly onSearch: (q: string | undefined) => void;
}

/** Searches while one types, and follows the address when one goes back. */
export function SearchField({ q, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(q ?? '');
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(q);
  const ask = (wanted: string) => {
    const next = searched(wanted);
    if (next === asked.current) return;
    asked.current = next;
    onSearch(next);
  };
  useEffect(() => {
    if (q === asked.current) return;
    asked.current = q;
    setText(q ?? '');
  }, [q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed alone begins to wait
  useEffect(() => {
    const timer = setTimeout(() => ask(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const clear = () => {
    setText('');
    ask('');
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(text);
  };
  const { search: label, clear: clearLabel } = texts.orderViews;
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every browser knows <search> yet
    <form role="search" className={styles.search} onSubmit={submit}>
      <Search className={styles.icon} size="1.125em" aria-hidden="true" />
      <input
        ref={field}
        className={styles.field}
        type="search"
        data-shortcut="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={MAX_SEARCH}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={clear}>
          <X size="1.125em" aria-hidden="true" />
        </button>
      )}
    </form>
  );
}
