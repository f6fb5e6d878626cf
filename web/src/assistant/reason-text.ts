import type { AssistantEntry } from '../api/types.ts';
import { texts } from '../texts/texts.ts';

/** Why something cannot be asked for now, in words. */
export const reasonText = ({ reason }: AssistantEntry): string => {
  const { notNow } = texts;
  return reason ? notNow[reason] : notNow.other;
};
