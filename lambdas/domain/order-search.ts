import type { Party } from './actor.ts';
import type { Order } from './order.ts';

/** A text as it is searched: neither case nor accents count, and "ß" is "ss". */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();

/**
 * Finds orders whose title, or whose other party's name, has every word of what is searched; a text
 * of accents alone finds none.
 */
export const searchFor = (text: string) => {
  const words = plain(text).match(/\S+/gu) ?? [];
  return ({ title, customerName = '', proName = '' }: Order, party: Party): boolean => {
    const searched = plain(`${title}\n${party === 'customer' ? proName : customerName}`);
    return words.length > 0 && words.every((word) => searched.includes(word));
  };
};
