import { fractionDigits } from './minor-units.ts';

/** An amount in minor units, as the reader's language writes it: "$150.00". */
export const formatMoney = (amount: number, currency: string, locale: string): string => {
  const digits = fractionDigits(currency);
  const major = amount / 10 ** digits;
  // Where one usually writes no fractions ("1,500 Ft"), a whole amount has none.
  const fraction = Number.isInteger(major)
    ? { maximumFractionDigits: digits }
    : { minimumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction }).format(major);
};
