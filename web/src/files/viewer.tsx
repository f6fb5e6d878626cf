import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Attachment } from '../api/types.ts';
import { useDialogPlace } from '../design/dialog-place.ts';
import { directionOf } from '../texts/language.ts';
import { language, texts } from '../texts/texts.ts';
import { Picture, Video } from './media.tsx';
import styles from './viewer.module.css';
import { ViewerBar } from './viewer-bar.tsx';

interface ViewerProps {
  readonly orderId: string;
  readonly files: readonly Attachment[];
  /** Index of the file that is shown at first. */
  readonly first: number;
  readonly onClose: () => void;
}

/** Pictures and videos at full size, one at a time. */
export default function Viewer({ orderId, files, first, onClose }: ViewerProps) {
  const place = useDialogPlace();
  const [index, setIndex] = useState(first);
  const last = files.length - 1;
  const file = files[index] as Attachment;
  const goTo = (next: number) => setIndex(Math.min(Math.max(next, 0), last));
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    // A video takes these keys to wind.
    if (target instanceof HTMLVideoElement) return;
    // Each arrow goes the way of the button that shows it.
    const right = directionOf(language) === 'rtl' ? -1 : 1;
    const next = { ArrowLeft: index - right, ArrowRight: index + right, Home: 0, End: last }[key];
    if (next !== undefined) goTo(next);
  };
  const Medium = file.contentType === 'video/mp4' ? Video : Picture;
  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal container={place}>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} onKeyDown={onKeyDown}>
          <header className={styles.head}>
            <Dialog.Title className={styles.name}>{file.fileName}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label={texts.common.close}>
              <X size={20} aria-hidden="true" />
            </Dialog.Close>
          </header>
          <Medium key={file.attachmentId} orderId={orderId} file={file} />
          <ViewerBar orderId={orderId} files={files} index={index} onGoTo={goTo} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
