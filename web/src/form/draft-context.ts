import { createContext, use, useState } from 'react';
import type { Draft } from './drafts.ts';
import { listLength } from './list-length.ts';

/** What the fields of a form begin with instead of what they usually do. */
export const DraftContext = createContext<Draft | undefined>(undefined);

/** What was typed into a field; it stays the same if the field's entry of a list moves up. */
export function useDraftOf(pointer: string): string | undefined {
  const draft = use(DraftContext);
  const [kept] = useState(draft?.[pointer]);
  return kept;
}

/** How many entries of a list were typed; undefined if none was kept. */
export function useDraftCount(pointer: string): number | undefined {
  return listLength(Object.keys(use(DraftContext) ?? {}), pointer) || undefined;
}
