import { createContext, use } from 'react';
import type { Draft } from './drafts.ts';

/** What the fields of a form begin with instead of what they usually do. */
export const DraftContext = createContext<Draft | undefined>(undefined);

export const useDraftOf = (pointer: string): string | undefined => use(DraftContext)?.[pointer];

/** How many entries of a list were typed; undefined if none was kept. */
export function useDraftCount(pointer: string): number | undefined {
  const indexes = Object.keys(use(DraftContext) ?? {})
    .filter((name) => name.startsWith(`${pointer}/`))
    .map((name) => Number(name.slice(pointer.length + 1).split('/', 1)[0]));
  return indexes.length > 0 ? Math.max(...indexes) + 1 : undefined;
}
