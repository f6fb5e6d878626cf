/**
 * The currencies whose minor unit is not a hundredth, by digits (ISO 4217, list one of 2026-01-01).
 * `Intl` cannot be asked: it tells how a currency is usually written, 0 for HUF or IQD. The page has
 * the same list, and a test holds the two together.
 */
const EXCEPTIONS: readonly (readonly [digits: number, currencies: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** How many digits a currency has after the point: 2 for USD, 0 for JPY. */
export const fractionDigits = (currency: string): number =>
  EXCEPTIONS.find(([, currencies]) => currencies.includes(currency))?.[0] ?? 2;
