import type { RequestOf } from '../api/types.ts';
import { Notice } from '../design/notice.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { formatDateTime } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { TakeButton } from './take-button.tsx';
import styles from './taken-line.module.css';

interface TakenLineProps {
  readonly request: RequestOf<'dispute'>;
  /** Of its order. */
  readonly title: string;
}

/** Says which moderator is at a dispute, and lets the reader take it or give it back. */
export function TakenLine({ request, title }: TakenLineProps) {
  const { session } = useSignedIn();
  const reader = useReader();
  const { taken } = request;
  const t = texts.moderation;
  const time = taken && formatDateTime(taken.until, reader);
  if (time && taken.by.id !== session.userId) {
    return <Notice tone="warning">{t.others({ who: taken.by.id, time })}</Notice>;
  }
  return (
    <div className={styles.line}>
      <p className={styles.text}>{time ? t.yours({ time }) : t.free}</p>
      <TakeButton request={request} title={title} isMine={time !== undefined} />
    </div>
  );
}
