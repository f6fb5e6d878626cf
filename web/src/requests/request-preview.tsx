import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/client.ts';
import { partyName } from '../api/parties.ts';
import type { AssistantEntry, OpenRequest, Order, Party } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { durationMs } from '../time/duration.ts';
import { useReader } from '../time/reader.ts';
import { useNow } from '../time/use-now.ts';
import { effectOfRequest } from './effect.ts';
import { EffectList } from './effect-list.tsx';
import styles from './request-preview.module.css';
import { silenceSentence } from './silence-sentence.ts';
import { useSettled } from './use-settled.ts';

interface RequestPreviewProps {
  readonly order: Order;
  readonly entry: AssistantEntry;
  readonly draft: OpenRequest | undefined;
  readonly answerer: Party;
}

/** What the request would do if it is accepted, and if nobody answers; before it is sent. */
export function RequestPreview({ order, entry, draft, answerer }: RequestPreviewProps) {
  const { session } = useSignedIn();
  const reader = useReader();
  const preview = usePreview(order, draft);
  const now = useNow(5000);
  const opened = Math.ceil((now + durationMs(entry.window)) / 1000) * 1000;
  const expiresAt = preview?.request.expiresAt ?? new Date(opened).toISOString();
  const { onSilence } = entry;
  return (
    <div className={styles.preview}>
      {preview ? (
        <EffectList
          title={texts.preview.accepted(partyName(order, answerer))}
          effect={effectOfRequest(preview)}
          order={order}
          lines={1}
        />
      ) : (
        <p className={styles.waiting}>{texts.form.previewWaiting}</p>
      )}
      <p className={styles.silence}>
        {silenceSentence({ order, answerer, expiresAt, onSilence }, session.userId, reader)}
      </p>
    </div>
  );
}

/** The service's dry run of what has been typed; nothing as long as it would be refused. */
function usePreview(order: Order, draft: OpenRequest | undefined) {
  const { api } = useSignedIn();
  const { orderId, version } = order;
  const body = useSettled(draft);
  const { data, error } = useQuery({
    queryKey: ['preview', orderId, version, body],
    queryFn: () => {
      const params = { path: { orderId }, query: { dryRun: true } };
      return bodyOf(api.POST('/v1/orders/{orderId}/requests', { params, body: body as OpenRequest }));
    },
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
    gcTime: 10_000,
  });
  return !error && data && 'order' in data ? data : undefined;
}
