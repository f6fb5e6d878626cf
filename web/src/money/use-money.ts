import { useReader } from '../time/reader.ts';
import { formatMoney } from './format-money.ts';

/** Writes amounts of one currency for the reader. */
export function useMoney(currency: string): (amount: number) => string {
  const { locale } = useReader();
  return (amount) => formatMoney(amount, currency, locale);
}
