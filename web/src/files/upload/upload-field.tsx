import { use, useEffect, useId, useRef, useState } from 'react';
import { useFieldError } from '../../form/field-errors.ts';
import { FieldsChangedContext } from '../../form/fields-changed.ts';
import { useSubmitHeld } from '../../form/submit-held.ts';
import { texts } from '../../texts/texts.ts';
import { checkFiles, MOST_FILES, mostSize } from './check-files.ts';
import { DropArea } from './drop-area.tsx';
import styles from './upload-field.module.css';
import { UploadRow } from './upload-row.tsx';
import type { Upload } from './uploads.ts';
import { useFilesBrought } from './use-files-brought.ts';
import { useUploads } from './use-uploads.ts';
import { useUploadsTold } from './use-uploads-told.ts';

const pointer = '/attachments';

/** Files that go with a form. It can be sent once all of them are uploaded. */
export default function UploadField({ orderId }: { orderId: string }) {
  const { uploads, list } = useUploads(orderId);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const chooseButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const error = useFieldError(pointer);
  const take = (files: readonly File[]) => {
    const { taken, refusals } = checkFiles(files, MOST_FILES - uploads.list().length);
    setRefusals(refusals);
    uploads.add(taken);
  };
  const isAimedAt = useFilesBrought(take);
  const told = useUploadsTold(list);
  const ready = list.filter(({ state }) => state.step === 'ready');
  useSubmitHeld(reasonToWait(list));
  useFilesChanged(ready.map(({ id }) => id).join());
  const remove = ({ id }: Upload) => {
    uploads.remove(id);
    chooseButton.current?.focus();
  };
  return (
    <fieldset className={styles.field} data-pointer={pointer}>
      <legend className={styles.legend}>
        {texts.files.label} <span className={styles.optional}>({texts.common.optional})</span>
      </legend>
      <DropArea
        isFull={list.length >= MOST_FILES}
        isAimedAt={isAimedAt}
        helpId={`${id}-help`}
        chooseButton={chooseButton}
        onFiles={take}
      />
      <p id={`${id}-help`} className={styles.help}>
        {texts.files.help({ most: MOST_FILES, size: mostSize() })}
      </p>
      {refusals.length > 0 && (
        <div role="alert" className={styles.error}>
          {refusals.map((refusal) => (
            <p key={refusal}>{refusal}</p>
          ))}
        </div>
      )}
      {error && <p className={styles.error}>{error}</p>}
      {list.length > 0 && (
        <ul className={styles.rows} aria-label={texts.files.label}>
          {list.map((upload) => (
            <UploadRow
              key={upload.id}
              orderId={orderId}
              upload={upload}
              pointer={`${pointer}/${ready.indexOf(upload)}`}
              onRetry={() => uploads.retry(upload.id)}
              onRemove={() => remove(upload)}
            />
          ))}
        </ul>
      )}
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </fieldset>
  );
}

function reasonToWait(list: readonly Upload[]): string | undefined {
  if (list.some(({ state }) => state.step === 'failed')) return texts.files.mendFirst;
  return list.some(({ state }) => state.step !== 'ready') ? texts.files.waitForUploads : undefined;
}

/** Tells the form that its files are others now. */
function useFilesChanged(ready: string): void {
  const changed = use(FieldsChangedContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: files come and go with their ids
  useEffect(() => changed(pointer), [ready]);
}
