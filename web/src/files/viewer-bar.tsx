import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Attachment } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';
import { useDownload } from './use-download.ts';
import styles from './viewer.module.css';

interface ViewerBarProps {
  readonly orderId: string;
  readonly files: readonly Attachment[];
  readonly index: number;
  readonly onGoTo: (index: number) => void;
}

/** Where one is among the files, the way to the others, and to keep this one. */
export function ViewerBar({ orderId, files, index, onGoTo }: ViewerBarProps) {
  const t = texts.files;
  const file = files[index] as Attachment;
  const { download, isPending, error } = useDownload({ orderId, file });
  return (
    <footer className={styles.bar}>
      {files.length > 1 && (
        <div className={styles.steps}>
          <Button aria-label={t.previous} disabled={index === 0} onClick={() => onGoTo(index - 1)}>
            <ChevronLeft size={20} aria-hidden="true" />
          </Button>
          <p role="status" className={styles.position}>
            <span className="visually-hidden">{file.fileName}, </span>
            {t.position({ n: index + 1, of: files.length })}
          </p>
          <Button
            aria-label={t.next}
            disabled={index === files.length - 1}
            onClick={() => onGoTo(index + 1)}
          >
            <ChevronRight size={20} aria-hidden="true" />
          </Button>
        </div>
      )}
      <Button busy={isPending} onClick={download}>
        {t.download}
      </Button>
      <FailureNotice error={error} />
    </footer>
  );
}
