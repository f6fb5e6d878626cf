import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSignedIn } from '../../sign-in/session-context.tsx';
import { FileUpload } from './file-upload.ts';
import { useUploadsKept } from './kept-uploads.ts';
import { Uploads } from './uploads.ts';

/** Uploads to an order, which stop when their form goes away. */
export function useUploads(orderId: string) {
  const { api } = useSignedIn();
  const [uploads] = useState(() => new Uploads((chosen) => new FileUpload(api, orderId, chosen)));
  const kept = useUploadsKept();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the form begins with
  useEffect(() => {
    uploads.restore(kept);
    return () => uploads.stop();
  }, [uploads]);
  return { uploads, list: useSyncExternalStore(uploads.subscribe, uploads.list) };
}
