import { withPlainDigits } from '../numbers/plain-digits.ts';
import { fractionDigits } from './minor-units.ts';

/**
 * Minor units of an amount typed as the reader's language writes it; undefined if it is none.
 * Group separators must stand where groups end, so that "10,50" is never taken for 1050.
 */
export function parseMoney(typed: string, currency: string, locale: string): number | undefined {
  const digits = fractionDigits(currency);
  const { decimal, group } = separators(locale);
  const [whole = '', fraction = '', ...more] = withPlainDigits(typed)
    .replaceAll(/\s/g, '')
    .split(decimal);
  const groups = whole.split(group);
  const isGrouped = groups.length === 1 || groups.at(-1)?.length === 3;
  const plain = groups.join('');
  if (more.length > 0 || !isGrouped || !/^\d+$/.test(plain)) return undefined;
  if (!/^\d*$/.test(fraction) || fraction.length > digits) return undefined;
  return Number(plain + fraction.padEnd(digits, '0'));
}

/** Spaces between groups are taken out before these are looked for. */
function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const find = (wanted: string) =>
    withPlainDigits(parts.find(({ type }) => type === wanted)?.value ?? '').trim();
  return { decimal: find('decimal') || '.', group: find('group') || ' ' };
}
