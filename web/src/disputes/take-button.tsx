import { Hand, Undo2 } from 'lucide-react';
import { useAnnouncements } from '../announcements/announcements.ts';
import type { RequestOf } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';
import { formatDateTime } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { useTake } from './use-take.ts';

interface TakeButtonProps {
  readonly request: Pick<RequestOf<'dispute'>, 'orderId' | 'requestId'>;
  /** Of its order. */
  readonly title: string;
  readonly isMine: boolean;
}

/** Takes a dispute that nobody has, or gives back one's own: one button, which keeps the focus. */
export function TakeButton({ request, title, isMine }: TakeButtonProps) {
  const reader = useReader();
  const announcements = useAnnouncements();
  const t = texts.moderation;
  const { busy, error, send } = useTake(request, (until) =>
    announcements.say(
      until ? t.tookIt({ title, time: formatDateTime(until, reader) }) : t.gaveBack({ title }),
    ),
  );
  const Icon = isMine ? Undo2 : Hand;
  const action = isMine ? t.release : t.take;
  return (
    <>
      <Button
        busy={busy}
        aria-label={t.about({ action, title })}
        onClick={() => send(isMine ? 'release' : 'take')}
      >
        <Icon size={16} aria-hidden />
        {action}
      </Button>
      <FailureNotice error={error} />
    </>
  );
}
