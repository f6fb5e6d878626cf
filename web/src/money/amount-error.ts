import { texts } from '../texts/texts.ts';
import { formatMoney } from './format-money.ts';
import { fractionDigits } from './minor-units.ts';
import { parseMoney } from './parse-money.ts';

interface Amounts {
  readonly currency: string;
  /** Least and most, in minor units. */
  readonly from: number;
  readonly to?: number | undefined;
  readonly locale: string;
}

/** What to give instead of what was typed: how an amount is written, or which ones count. */
export function amountError(typed: string, { currency, from, to, locale }: Amounts): string {
  const isReadable = parseMoney(typed, currency, locale) !== undefined;
  if (typed.trim() !== '' && !isReadable) {
    return texts.form.amountLike({ example: exampleOf(currency, locale) });
  }
  const money = (amount: number) => formatMoney(amount, currency, locale);
  return to === undefined
    ? texts.form.amountAtLeast({ from: money(from) })
    : texts.form.amountBetween({ from: money(from), to: money(to) });
}

/** "1,234.50" */
function exampleOf(currency: string, locale: string): string {
  const digits = fractionDigits(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, options).format(digits > 0 ? 1234.5 : 1234);
}
