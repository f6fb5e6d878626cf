import { lazy, Suspense, useEffect, useState } from 'react';

const CountWaiting = lazy(() => import('./count-waiting.tsx'));

/** Lets the view that is opened come first: often it brings the counts along. */
const FIRST_MS = 1_500;

/** Keeps counting what waits for whoever is signed in, for the tab's title and the app's badge. */
export function WaitingCount() {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), FIRST_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Suspense>{isLater && <CountWaiting />}</Suspense>;
}
