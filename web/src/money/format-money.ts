import { fractionDigits } from './minor-units.ts';

/** An amount in minor units, as it is typed in the reader's language: "1234.50". */
export function typeMoney(amount: number, currency: string, locale: string): string {
  const digits = fractionDigits(currency);
  const options = { useGrouping: false, minimumFractionDigits: digits };
  return new Intl.NumberFormat(locale, options).format(amount / 10 ** digits);
}

/** An amount in minor units, as the reader's language writes it: "$150.00"; signed, "+$150.00". */
export function formatMoney(
  amount: number,
  currency: string,
  locale: string,
  { signed = false } = {},
): string {
  const digits = fractionDigits(currency);
  const major = amount / 10 ** digits;
  // Where one usually writes no fractions ("1,500 Ft"), a whole amount has none.
  const fraction = Number.isInteger(major)
    ? { maximumFractionDigits: digits }
    : { minimumFractionDigits: digits };
  const signDisplay = signed ? 'exceptZero' : 'auto';
  const options = { style: 'currency', currency, signDisplay, ...fraction } as const;
  const written = new Intl.NumberFormat(locale, options).format(major);
  return locale.startsWith('ar') ? written.replace(latinSymbol, '$&\u200e') : written;
}

/** Among Arabic letters the last sign of "US$" moves before the first, but for a mark (U+200E). */
const latinSymbol = /[A-Z]+\p{Sc}/u;
