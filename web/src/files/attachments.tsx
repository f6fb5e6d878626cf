import { Suspense, useState } from 'react';
import type { Attachment } from '../api/types.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { texts } from '../texts/texts.ts';
import styles from './attachments.module.css';
import { isViewable } from './file-kind.ts';
import { DownloadTile, ViewTile } from './tile.tsx';

const Viewer = lazyPart(() => import('./viewer.tsx'));

interface AttachmentsProps {
  readonly orderId: string;
  /** A form or an answer, which may have files. */
  readonly of: { readonly attachments?: readonly Attachment[] } | object;
}

/** The files that go with a form or an answer. */
export function Attachments({ orderId, of: form }: AttachmentsProps) {
  const files = ('attachments' in form && form.attachments) || [];
  const viewable = files.filter(isViewable);
  const [viewed, setViewed] = useState<Attachment>();
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles.tiles} aria-label={texts.files.label}>
        {files.map((file) => (
          <li key={file.attachmentId}>
            {isViewable(file) ? (
              <ViewTile orderId={orderId} file={file} onView={() => setViewed(file)} />
            ) : (
              <DownloadTile orderId={orderId} file={file} />
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {viewed && (
          <Viewer
            orderId={orderId}
            files={viewable}
            first={viewable.indexOf(viewed)}
            onClose={() => setViewed(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
