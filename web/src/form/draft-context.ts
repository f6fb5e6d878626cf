import { createContext, use } from 'react';
import type { Draft } from './drafts.ts';
import { listLength } from './list-length.ts';

/** What the fields of a form begin with instead of what they usually do. */
export const DraftContext = createContext<Draft | undefined>(undefined);

export const useDraftOf = (pointer: string): string | undefined => use(DraftContext)?.[pointer];

/** How many entries of a list were typed; undefined if none was kept. */
export function useDraftCount(pointer: string): number | undefined {
  return listLength(Object.keys(use(DraftContext) ?? {}), pointer) || undefined;
}
