import { type ChangeEvent, type RefObject, useRef } from 'react';
import { Button } from '../../design/button.tsx';
import { texts } from '../../texts/texts.ts';
import { ACCEPTED } from './file-types.ts';
import styles from './upload-field.module.css';

interface DropAreaProps {
  readonly isFull: boolean;
  /** Files are held above the page, to be dropped. */
  readonly isAimedAt: boolean;
  readonly helpId: string;
  readonly chooseButton: RefObject<HTMLButtonElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The ways in which files get into a form. */
export function DropArea({ isFull, isAimedAt, helpId, chooseButton, onFiles }: DropAreaProps) {
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    // The same file can be chosen again once it was taken out.
    target.value = '';
    onFiles(chosen);
  };
  return (
    <div className={`${styles.area} ${isAimedAt ? styles.aimedAt : ''}`}>
      <Button
        ref={chooseButton}
        disabled={isFull}
        aria-describedby={helpId}
        onClick={() => files.current?.click()}
      >
        {texts.files.choose}
      </Button>
      <span className={styles.camera}>
        <Button disabled={isFull} onClick={() => camera.current?.click()}>
          {texts.files.takePhoto}
        </Button>
      </span>
      <span className={styles.hint}>{texts.files.orDrop}</span>
      <input ref={files} type="file" accept={ACCEPTED} multiple hidden onChange={take} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={take}
      />
    </div>
  );
}
