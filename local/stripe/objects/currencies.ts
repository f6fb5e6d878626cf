import { invalid } from '../http/stripe-error.ts';

/** Amounts of these are in whole units. */
const zeroDecimal = 'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ');
/** Amounts of these are in thousandths, the last of them 0. */
const threeDecimal = 'bhd jod kwd omr tnd'.split(' ');
/** These have no decimals either, but amounts are in hundredths, and whole. */
const wholeHundredths = 'isk ugx'.split(' ');

const largest = 99_999_999;

const decimalsOf = (currency: string): number => {
  if (zeroDecimal.includes(currency)) return 0;
  return threeDecimal.includes(currency) ? 3 : 2;
};

const stepOf = (currency: string): number => {
  if (wholeHundredths.includes(currency)) return 100;
  return threeDecimal.includes(currency) ? 10 : 1;
};

/** Refuses amounts that Stripe cannot move in this currency. @throws StripeError about `amount` */
export function checkAmount(amount: number, currency: string): void {
  if (!/^[a-z]{3}$/.test(currency)) {
    throw invalid(`Invalid currency: ${currency}`, { param: 'currency' });
  }
  if (amount > largest) {
    const message = `Amount must be no more than ${written(largest, currency)}`;
    throw invalid(message, { code: 'amount_too_large', param: 'amount' });
  }
  const step = stepOf(currency);
  if (amount % step === 0) return;
  throw invalid(`Amounts in ${currency} must be divisible by ${step}: ${amount}`, {
    ...{ code: 'parameter_invalid_integer', param: 'amount' },
  });
}

/** An amount as Stripe's messages have it, such as `$1,200.00`. */
export function written(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return new Intl.NumberFormat('en-US', {
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  }).format(amount / 10 ** decimals);
}
