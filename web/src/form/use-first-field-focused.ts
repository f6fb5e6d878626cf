import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus into the first field when a form appears where a button was. */
export function useFirstFieldFocused(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return place;
}
