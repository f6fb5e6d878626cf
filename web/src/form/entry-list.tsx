import { type ReactNode, use, useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { DraftContext, useDraftCount } from './draft-context.ts';
import styles from './entry-list.module.css';
import { useFieldError } from './field-errors.ts';
import { FieldsChangedContext } from './fields-changed.ts';

interface EntryListProps {
  /** JSON pointer of the list in the body. */
  readonly pointer: string;
  /** How many entries it may have. */
  readonly most: number;
  readonly legend: string;
  readonly texts: {
    readonly entry: (values: { n: number }) => string;
    readonly add: string;
    readonly remove: string;
    readonly removeEntry: (values: { n: number }) => string;
  };
  /** How many there are at first. */
  readonly initial?: number;
  /** The fields of one entry, below its pointer; `origin` is where it stood at first, if it did. */
  readonly children: (pointer: string, origin: number) => ReactNode;
}

/** Entries that can be added and taken out; there is always one. */
export function EntryList(props: EntryListProps) {
  const { pointer, most, legend, texts, children } = props;
  const draft = use(DraftContext);
  const initial = useDraftCount(pointer) ?? props.initial ?? 1;
  // Entries keep ids of their own, so that taking one out leaves what was typed into the others.
  const [ids, setIds] = useState<readonly number[]>(() => [...Array(initial).keys()]);
  const next = useRef(initial);
  const list = useRef<HTMLFieldSetElement>(null);
  const changed = use(FieldsChangedContext);
  const error = useFieldError(pointer);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fields come and go with their ids
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
    changed(pointer);
  }, [ids]);
  const remove = (id: number) => setIds(ids.filter((other) => other !== id));
  return (
    <fieldset ref={list} className={styles.list} data-pointer={pointer}>
      <legend className={styles.legend}>{legend}</legend>
      {ids.map((id, index) => (
        <fieldset key={id} className={styles.entry}>
          <legend className="visually-hidden">{texts.entry({ n: index + 1 })}</legend>
          <DraftContext value={id < initial ? draft : undefined}>
            {children(`${pointer}/${index}`, id)}
          </DraftContext>
          {ids.length > 1 && (
            <div className={styles.remove}>
              <Button
                look="quiet"
                aria-label={texts.removeEntry({ n: index + 1 })}
                onClick={() => remove(id)}
              >
                {texts.remove}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {error && <p className={styles.error}>{error}</p>}
      {ids.length < most && (
        <div>
          <Button onClick={() => setIds([...ids, next.current++])}>{texts.add}</Button>
        </div>
      )}
    </fieldset>
  );
}
