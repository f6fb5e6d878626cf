import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { loadPartsAhead } from './lazy-part.ts';

/** By then a view has what it shows first: nothing waits for what a press opens. */
const AHEAD_AFTER_MS = 1_500;

/**
 * Beside a view, so that it begins when that is there: has what can be opened from it come in, so
 * that it opens at once, and without a connection too.
 */
export function PartsAhead() {
  const [path] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view has parts of its own
  useEffect(() => {
    const timer = setTimeout(loadPartsAhead, AHEAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [path]);
  return null;
}
