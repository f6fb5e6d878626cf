import { useEffect, useSyncExternalStore } from 'react';
import { usePageName } from '../brand/brand.ts';
import { locale } from '../texts/texts.ts';
import { waiting } from './waiting.ts';

/**
 * Names the view in the tab, which is also what a screen reader reads first, after the number of
 * orders that wait for the reader.
 */
export function useTitle(title: string | undefined): void {
  const name = usePageName();
  const count = useSyncExternalStore(waiting.subscribe, waiting.count);
  useEffect(() => {
    const named = title ? `${title} · ${name}` : name;
    document.title = count ? `(${count.toLocaleString(locale)}) ${named}` : named;
  }, [title, name, count]);
}
