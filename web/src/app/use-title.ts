import { useEffect, useSyncExternalStore } from 'react';
import { usePageName } from '../brand/brand.ts';
import { locale } from '../texts/texts.ts';
import { waiting } from './waiting.ts';

/**
 * Names the view in the tab, which is also what a screen reader reads first, after the number of
 * orders that wait for the reader, or of what else waits where this view is about that.
 */
export function useTitle(title: string | undefined, waitsHere?: number): void {
  const name = usePageName();
  const orders = useSyncExternalStore(waiting.subscribe, waiting.count);
  const count = waitsHere ?? orders;
  useEffect(() => {
    const named = title ? `${title} · ${name}` : name;
    document.title = count ? `(${count.toLocaleString(locale)}) ${named}` : named;
  }, [title, name, count]);
}
