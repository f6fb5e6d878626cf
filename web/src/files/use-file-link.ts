import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attachmentQuery } from '../api/attachment-query.ts';
import type { Attachment } from '../api/types.ts';
import { failureText } from '../command/failure-text.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

/** A file of an order. */
export interface FileProps {
  readonly orderId: string;
  readonly file: Attachment;
}

/**
 * Where a file is to be loaded from. When loading fails, the link may have become too old: one more
 * is asked for. After that there is `trouble`, as a sentence.
 */
export function useFileLink({ orderId, file }: FileProps, isWanted = true) {
  const { api } = useSignedIn();
  const query = attachmentQuery(api, orderId, file.attachmentId);
  const { data, error, isFetching, refetch } = useQuery({ ...query, enabled: isWanted });
  const [failures, setFailures] = useState(0);
  const onLoadError = () => {
    setFailures(failures + 1);
    if (failures === 0) void refetch();
  };
  /** Has it start over: a video is loaded in parts, and some may be wanted much later. */
  const onLoaded = () => setFailures(0);
  // A link that is being replaced is no use. The new one can look the same, and has to load anew.
  const url = isFetching ? undefined : data?.url;
  return { url, trouble: troubleOf(error, failures), onLoaded, onLoadError };
}

function troubleOf(error: Error | null, failures: number): string | undefined {
  if (error) return failureText(error);
  return failures > 1 ? texts.files.notShown : undefined;
}
