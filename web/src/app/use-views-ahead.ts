import { useEffect } from 'react';
import { loadViewAt } from './views.ts';

/** Has a view begin to load as soon as somebody is about to take a link to it. */
export function useViewsAhead(): void {
  useEffect(() => {
    const lookAhead = ({ target }: Event) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="/"]');
      if (link) loadViewAt(link.pathname);
    };
    const taken = ['pointerover', 'focusin'];
    for (const type of taken) document.addEventListener(type, lookAhead);
    return () => {
      for (const type of taken) document.removeEventListener(type, lookAhead);
    };
  }, []);
}
