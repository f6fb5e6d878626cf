import { withPlainDigits } from '../numbers/plain-digits.ts';
import { fractionDigits } from './minor-units.ts';

/**
 * Minor units of an amount typed as the reader's language writes it; undefined if it is none.
 * Group separators must stand where groups end: neither is "10,50" taken for 1050, nor
 * "0.500" for 500.
 */
export function parseMoney(typed: string, currency: string, locale: string): number | undefined {
  const digits = fractionDigits(currency);
  const { decimal, group, isWhole } = notationOf(locale);
  const [whole = '', fraction = '', ...more] = withPlainDigits(typed)
    .replaceAll(/\s/g, '')
    .split(decimal);
  const grouped = whole.replaceAll(group, ' ');
  if (more.length > 0 || !isWhole.test(grouped)) return undefined;
  if (!/^\d*$/.test(fraction) || fraction.length > digits) return undefined;
  return Number(grouped.replaceAll(' ', '') + fraction.padEnd(digits, '0'));
}

interface Notation {
  readonly decimal: string;
  readonly group: string;
  /** Digits in one piece, or in groups that are parted by spaces. */
  readonly isWhole: RegExp;
}

/** Spaces between groups are taken out before these are looked for. */
function notationOf(locale: string): Notation {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const find = (wanted: string) =>
    withPlainDigits(parts.find(({ type }) => type === wanted)?.value ?? '').trim();
  // In India there are two digits in all groups but the last.
  const [, middle] = parts.filter(({ type }) => type === 'integer');
  const most = middle?.value.length ?? 3;
  const isWhole = new RegExp(`^(\\d+|[1-9]\\d{0,${most - 1}}( \\d{${most}})* \\d{3})$`);
  return { decimal: find('decimal') || '.', group: find('group') || ' ', isWhole };
}
