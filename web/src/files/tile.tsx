import type { ReactNode } from 'react';
import { FailureNotice } from '../command/failure-notice.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import styles from './attachments.module.css';
import { formatSize } from './file-size.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useDownload } from './use-download.ts';
import type { FileProps } from './use-file-link.ts';

/** A file that is looked at when it is pressed. */
export function ViewTile({ onView, ...shown }: FileProps & { onView: () => void }) {
  return (
    <button type="button" className={styles.tile} aria-haspopup="dialog" onClick={onView}>
      <Face {...shown} />
    </button>
  );
}

/** A file that is downloaded when it is pressed. */
export function DownloadTile(shown: FileProps) {
  const { download, isPending, error } = useDownload(shown);
  return (
    <>
      <button type="button" className={styles.tile} aria-busy={isPending} onClick={download}>
        <Face {...shown}>
          <span className="visually-hidden">{texts.files.download} </span>
        </Face>
      </button>
      <FailureNotice error={error} />
    </>
  );
}

function Face({ orderId, file, children }: FileProps & { children?: ReactNode }) {
  const { locale } = useReader();
  return (
    <>
      <Thumbnail orderId={orderId} file={file} />
      <span>
        {children}
        <bdi className={styles.name}>{file.fileName}</bdi>
      </span>
      <span className={styles.kind}>
        {texts.files.types[file.contentType]} · {formatSize(file.size, locale)}
      </span>
    </>
  );
}
