import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orderCountsQuery } from '../api/queries.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { showOnBadge } from './app-badge.ts';
import { waiting } from './waiting.ts';

/** Lets the view that is opened come first: often it brings the counts along. */
const FIRST_MS = 1_500;

/** Keeps counting what waits for whoever is signed in, for the tab's title and the app's badge. */
export function WaitingCount() {
  const { api } = useSignedIn();
  const enabled = useLater(FIRST_MS);
  const count = useQueries({
    queries: (['customer', 'pro'] as const).map((role) => ({
      ...orderCountsQuery(api, role),
      enabled,
    })),
    combine: (sides) =>
      sides.some(({ data }) => data)
        ? sides.reduce((sum, { data }) => sum + (data?.['needs-answer'] ?? 0), 0)
        : undefined,
  });
  useEffect(() => {
    waiting.tell(count);
    if (count !== undefined) showOnBadge(count);
  }, [count]);
  useEffect(() => forget, []);
  return null;
}

/** What one person is waited for is no business of the next. */
function forget(): void {
  waiting.tell(undefined);
  showOnBadge(0);
}

function useLater(ms: number): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isLater;
}
