import { useReader } from '../time/reader.ts';
import { formatMoney } from './format-money.ts';

/** Writes amounts of one currency for the reader. */
export function useMoney(currency: string): (amount: number) => string {
  const { locale } = useReader();
  return (amount) => formatMoney(amount, currency, locale);
}

/** The same with a sign: what is added to a sum, and what is taken off it. */
export function useSignedMoney(currency: string): (amount: number) => string {
  const { locale } = useReader();
  return (amount) => formatMoney(amount, currency, locale, { signed: true });
}
