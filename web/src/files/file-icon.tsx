import { FileText, Film, Image } from 'lucide-react';
import type { ContentType } from '../api/types.ts';
import { kindOf } from './file-kind.ts';

const ICONS = { image: Image, video: Film, document: FileText };

/** Stands for a file whose contents are not shown. */
export function FileIcon({ contentType }: { contentType: ContentType }) {
  const Icon = ICONS[kindOf(contentType)];
  return <Icon size={24} strokeWidth={1.5} aria-hidden="true" />;
}
