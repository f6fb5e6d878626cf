import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orderCountsQuery } from '../api/queries.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { showOnBadge } from './app-badge.ts';
import { waiting } from './waiting.ts';

/** Counts what waits for the reader on both sides, as far as it is known. */
export default function CountWaiting() {
  const { api } = useSignedIn();
  const bought = useQuery(orderCountsQuery(api, 'customer')).data;
  const sold = useQuery(orderCountsQuery(api, 'pro')).data;
  const known = [bought, sold].filter((counts) => counts !== undefined);
  const count = known.reduce((sum, counts) => sum + counts['needs-answer'], 0);
  const isKnown = known.length > 0;
  useEffect(() => {
    if (isKnown) tell(count);
  }, [isKnown, count]);
  // What one person is waited for is no business of the next.
  useEffect(() => () => tell(0), []);
  return null;
}

function tell(count: number): void {
  waiting.tell(count);
  showOnBadge(count);
}
