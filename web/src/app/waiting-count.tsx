import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orderCountsQuery } from '../api/orders-queries.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { showOnBadge } from './app-badge.ts';
import { waiting } from './waiting.ts';

/** Lets the view that is opened come first: often it brings the counts along. */
const FIRST_MS = 1_500;

/** Keeps counting what waits for whoever is signed in, for the tab's title and the app's badge. */
export function WaitingCount() {
  const { api } = useSignedIn();
  const enabled = useIsLater();
  const bought = useQuery({ ...orderCountsQuery(api, 'customer'), enabled }).data;
  const sold = useQuery({ ...orderCountsQuery(api, 'pro'), enabled }).data;
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

function useIsLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), FIRST_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}

function tell(count: number): void {
  waiting.tell(count);
  showOnBadge(count);
}
