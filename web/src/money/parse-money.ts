import { withPlainDigits } from '../numbers/plain-digits.ts';
import { fractionDigits } from './minor-units.ts';

/** Digits in one piece, or in groups of three; in India of two before the last. */
const WHOLE = /^(\d+|[1-9]\d{0,2}( \d{2,3})* \d{3})$/;

/**
 * Minor units of an amount typed as the reader's language writes it; undefined if it is none.
 * Group separators must stand where groups end: neither is "10,50" taken for 1050, nor
 * "0.500" for 500.
 */
export function parseMoney(typed: string, currency: string, locale: string): number | undefined {
  const digits = fractionDigits(currency);
  const { decimal, group } = separators(locale);
  const [whole = '', fraction = '', ...more] = withPlainDigits(typed)
    .replaceAll(/\s/g, '')
    .split(decimal);
  const grouped = whole.replaceAll(group, ' ');
  if (more.length > 0 || !WHOLE.test(grouped)) return undefined;
  if (!/^\d*$/.test(fraction) || fraction.length > digits) return undefined;
  return Number(grouped.replaceAll(' ', '') + fraction.padEnd(digits, '0'));
}

/** Spaces between groups are taken out before these are looked for. */
function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const find = (wanted: string) =>
    withPlainDigits(parts.find(({ type }) => type === wanted)?.value ?? '').trim();
  return { decimal: find('decimal') || '.', group: find('group') || ' ' };
}
