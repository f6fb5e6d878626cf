/** How many digits a currency has after the point: 2 for USD, 0 for JPY. */
export const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/** An amount in minor units, as it is typed in the reader's language: "1234.50". */
export function typeMoney(amount: number, currency: string, locale: string): string {
  const digits = fractionDigits(currency);
  const options = { useGrouping: false, minimumFractionDigits: digits };
  return new Intl.NumberFormat(locale, options).format(amount / 10 ** digits);
}

/** An amount in minor units, as the reader's language writes it: "$150.00". */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const major = amount / 10 ** fractionDigits(currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(major);
}
