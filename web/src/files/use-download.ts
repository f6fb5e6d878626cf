import { useMutation, useQueryClient } from '@tanstack/react-query';
import { attachmentQuery } from '../api/attachment-query.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import type { FileProps } from './use-file-link.ts';

/** Downloads a file. Its link is asked for when it is wanted, as it lives for minutes only. */
export function useDownload({ orderId, file }: FileProps) {
  const { api } = useSignedIn();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.fetchQuery(attachmentQuery(api, orderId, file.attachmentId)),
    networkMode: 'always',
    // The file store says that it is to be saved: the page stays.
    onSuccess: ({ url }) => location.assign(url),
  });
  return { download: () => mutate(), isPending, error };
}
