import { formatDateTime, formatExactDeadline } from './format-time.ts';
import { useReader } from './reader.ts';

/** A time in the reader's zone; to the second, with the zone, when pointed at. */
export function Instant({ at }: { at: string }) {
  const reader = useReader();
  return (
    <time dateTime={at} title={formatExactDeadline(at, reader)}>
      {formatDateTime(at, reader)}
    </time>
  );
}
