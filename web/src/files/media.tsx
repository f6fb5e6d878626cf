import { useState } from 'react';
import type { ContentType } from '../api/types.ts';
import { texts } from '../texts/texts.ts';
import { FileIcon } from './file-icon.tsx';
import { type FileProps, useFileLink } from './use-file-link.ts';
import styles from './viewer.module.css';

/** A picture as large as there is room. */
export function Picture(shown: FileProps) {
  const { url, trouble, onLoadError } = useFileLink(shown);
  const [isLoaded, setLoaded] = useState(false);
  if (trouble) return <NotShown contentType={shown.file.contentType} reason={trouble} />;
  return (
    <div className={styles.stage} aria-busy={!isLoaded}>
      {url && (
        <img
          src={url}
          alt={shown.file.fileName}
          onLoad={() => setLoaded(true)}
          onError={onLoadError}
        />
      )}
      {!isLoaded && <p className={styles.note}>{texts.common.loading}…</p>}
    </div>
  );
}

/** A video with the browser's own controls. */
export function Video(shown: FileProps) {
  const { url, trouble, onLoaded, onLoadError } = useFileLink(shown);
  if (trouble) return <NotShown contentType={shown.file.contentType} reason={trouble} />;
  return (
    <div className={styles.stage}>
      {url && (
        // biome-ignore lint/a11y/useMediaCaption: people upload what they filmed, without captions
        <video
          src={url}
          aria-label={shown.file.fileName}
          controls
          playsInline
          preload="metadata"
          onLoadedData={onLoaded}
          onError={onLoadError}
        />
      )}
    </div>
  );
}

function NotShown({ contentType, reason }: { contentType: ContentType; reason: string }) {
  return (
    <div className={styles.stage}>
      <div className={styles.note} role="alert">
        <FileIcon contentType={contentType} />
        <p>{reason}</p>
      </div>
    </div>
  );
}
