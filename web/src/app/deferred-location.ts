import { useDeferredValue, useLayoutEffect, useRef } from 'react';
import { useBrowserLocation, useSearch as useBrowserSearch } from 'wouter/use-browser-location';

/** Where the reader is, a moment late: a view stays until the next one has been loaded. */
export function useDeferredLocation() {
  const [path, navigate] = useBrowserLocation();
  return [useDeferredValue(path), navigate] as [string, typeof navigate];
}

export const useDeferredSearch = (): string => useDeferredValue(useBrowserSearch());

/**
 * A view that somebody goes on to begins at its top. One that they come back to stands where they
 * left it: browsers see to that.
 */
export function useBegunAtTop(path: string): void {
  const hasGoneOn = useRef(false);
  useLayoutEffect(() => {
    const goOn = () => {
      hasGoneOn.current = true;
    };
    addEventListener('pushState', goOn);
    return () => removeEventListener('pushState', goOn);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another view is shown
  useLayoutEffect(() => {
    if (hasGoneOn.current) scrollTo(0, 0);
    hasGoneOn.current = false;
  }, [path]);
}
