import { useEffect } from 'react';
import { usePageName } from '../brand/brand.ts';

/** Names the view in the tab, which is also what a screen reader reads first. */
export function useTitle(title: string | undefined): void {
  const name = usePageName();
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
}
