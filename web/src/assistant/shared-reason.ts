import type { AssistantEntry } from '../api/types.ts';
import { reasonText } from './reason-text.ts';

/** Why nothing at all can be asked for now, in words; undefined if something can, or reasons differ. */
export function sharedReason(entries: readonly AssistantEntry[]): string | undefined {
  if (entries.some(({ allowed }) => allowed)) return undefined;
  const [reason, ...others] = new Set(entries.map(reasonText));
  return others.length === 0 ? reason : undefined;
}
