import type { ContentType } from '../api/types.ts';
import { FileIcon } from './file-icon.tsx';
import { hasThumbnail } from './file-kind.ts';
import styles from './thumbnail.module.css';
import { type FileProps, useFileLink } from './use-file-link.ts';
import { useSeen } from './use-seen.ts';

/** A file at a glance: the picture, once it comes into sight, or else what kind of file it is. */
export function Thumbnail(shown: FileProps) {
  const { contentType } = shown.file;
  return hasThumbnail(shown.file) ? <Small {...shown} /> : <KindOfFile contentType={contentType} />;
}

/** Takes the place of a picture. */
export function KindOfFile({ contentType }: { contentType: ContentType }) {
  return (
    <span className={styles.thumbnail}>
      <FileIcon contentType={contentType} />
    </span>
  );
}

function Small(shown: FileProps) {
  const [place, isSeen] = useSeen<HTMLSpanElement>();
  const { url, trouble, onLoadError } = useFileLink(shown, isSeen);
  if (trouble) return <KindOfFile contentType={shown.file.contentType} />;
  return (
    <span ref={place} className={styles.thumbnail}>
      {url && <img src={url} alt="" loading="lazy" onError={onLoadError} />}
    </span>
  );
}
