import { useEffect } from 'react';
import { texts } from '../texts/texts.ts';

/** Names the view in the tab, which is also what a screen reader reads first. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${texts.common.appName}` : texts.common.appName;
  }, [title]);
}
