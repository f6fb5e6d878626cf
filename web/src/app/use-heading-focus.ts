import { useEffect, useRef } from 'react';

/**
 * Moves the focus to the heading of a view that somebody has gone to, for what they pressed may be
 * gone with the view before; once, as soon as the heading is there. It scrolls nothing: a view that
 * somebody comes back to stands where they left it.
 */
export function useHeadingFocus(path: string): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    // Sent on before anything was pressed: the first stop stays the way to the content.
    if (!navigator.userActivation?.hasBeenActive) return;
    const view = document.querySelector('main');
    const before = document.activeElement;
    if (!view || (before !== view && view.contains(before))) return;
    const observer = new MutationObserver(() => focusHeading());
    const focusHeading = () => {
      // Who has gone elsewhere in the meantime is left there.
      const isLeft = document.activeElement !== before;
      const heading = view.querySelector<HTMLElement>('h1[tabindex]');
      if (!isLeft) heading?.focus({ preventScroll: true });
      if (isLeft || heading) observer.disconnect();
    };
    observer.observe(view, { childList: true, subtree: true });
    focusHeading();
    return () => observer.disconnect();
  }, [path]);
}
