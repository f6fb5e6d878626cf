import type { ContentType } from '../api/types.ts';
import { kindOf } from './file-kind.ts';

const SHAPES = {
  image: 'M3 4.5h18v15H3zM3 16l5-5 5 5 3-3 5 5M15.5 9a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
  video: 'M3 5.5h18v13H3zM10 9v6l5-3z',
  document: 'M6 2.5h8l5 5v14H6zM14 2.5v5h5M9 12.5h7M9 16.5h7',
};

/** Stands for a file whose contents are not shown. */
export function FileIcon({ contentType }: { contentType: ContentType }) {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d={SHAPES[kindOf(contentType)]} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
