import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { availabilityQuery } from '../api/availability-query.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Button } from '../design/button.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { formatDay } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';

const AwayDialog = lazyPart(() => import('./away-dialog.tsx'));

/** Whether the reader is away, and the way to say so; nothing where the marketplace has no such thing. */
export function AwayButton() {
  const { api } = useSignedIn();
  const reader = useReader();
  const { data } = useQuery(availabilityQuery(api));
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  const { awayUntil } = data;
  const t = texts.away;
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {awayUntil ? t.until({ day: formatDay(awayUntil, reader) }) : t.set}
      </Button>
      <Suspense>
        {isOpen && <AwayDialog awayUntil={awayUntil} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
