import { amountError } from '../../web/src/money/amount-error.ts';
import { formatMoney, typeMoney } from '../../web/src/money/format-money.ts';
import { fractionDigits } from '../../web/src/money/minor-units.ts';
import { parseMoney } from '../../web/src/money/parse-money.ts';

describe('an amount', () => {
  it.each([
    ['JPY', 0],
    ['ISK', 0],
    ['UGX', 0],
    ['USD', 2],
    ['HUF', 2],
    ['MGA', 2],
    ['MRU', 2],
    ['IQD', 3],
    ['KWD', 3],
    ['LYD', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('of %s has %i digits after the point, whatever is usually written', (currency, digits) => {
    expect(fractionDigits(currency)).toBe(digits);
  });

  it.each([
    [150_00, 'USD', 'en-US', '$150.00'],
    [1_500, 'JPY', 'en-US', '¥1,500'],
    [1_234_567, 'KWD', 'en-US', 'KWD 1,234.567'],
    [1_500_00, 'HUF', 'en-US', 'HUF 1,500'],
    [1_500_50, 'HUF', 'en-US', 'HUF 1,500.50'],
    [1_500_000, 'IQD', 'en-US', 'IQD 1,500'],
    [1_500_0000, 'CLF', 'en-US', 'CLF 1,500.0000'],
    [150_00, 'USD', 'de-DE', '150,00 $'],
    [150_00, 'EUR', 'es-ES', '150,00 €'],
    // With a mark that keeps "US$" together among letters that run from right to left.
    [150_00, 'USD', 'ar-EG', '\u200f١٥٠٫٠٠ US$\u200e'],
  ])('of %i minor units of %s is written for %s as %s', (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it.each([
    [1_234_50, 'USD', 'en-US', '1234.50'],
    [1_234_50, 'EUR', 'de-DE', '1234,50'],
    [1_500, 'JPY', 'en-US', '1500'],
    [1_500_50, 'HUF', 'hu-HU', '1500,50'],
    [1_500_250, 'IQD', 'en-US', '1500.250'],
    [1_500_0001, 'UYW', 'en-US', '1500.0001'],
    [1_234_50, 'EUR', 'es-ES', '1234,50'],
    [1_234_50, 'EGP', 'ar-EG', '١٢٣٤٫٥٠'],
    [1_234_50, 'AED', 'ar-AE', '1234.50'],
  ])('of %i minor units of %s stands in a field for %s as %s', (amount, currency, locale, text) => {
    expect(typeMoney(amount, currency, locale)).toBe(text);
    expect(parseMoney(text, currency, locale)).toBe(amount);
  });

  it.each([
    ['90.5', 'USD', 'en-US', 90_50],
    ['1,234.50', 'USD', 'en-US', 1_234_50],
    ['1234,50', 'EUR', 'de-DE', 1_234_50],
    ['1.234,50', 'EUR', 'de-DE', 1_234_50],
    ['1 234,5', 'EUR', 'fr-FR', 1_234_50],
    ['1,00,000', 'INR', 'en-IN', 100_000_00],
    ['12,34,567.8', 'INR', 'en-IN', 1_234_567_80],
    ['12.345.678', 'EUR', 'de-DE', 12_345_678_00],
    ['1\u202f234\u202f567,5', 'EUR', 'fr-FR', 1_234_567_50],
    ["1'234'567", 'CHF', 'de-CH', 1_234_567_00],
    ['1500', 'JPY', 'en-US', 1_500],
    ['0.125', 'KWD', 'en-US', 125],
    ['1.234,50', 'EUR', 'es-ES', 1_234_50],
    ['1,234.50', 'MXN', 'es-MX', 1_234_50],
    ["1'234.50", 'CHF', 'de-CH', 1_234_50],
    ['1’234.50', 'CHF', 'de-CH', 1_234_50],
    ['١٬٢٣٤٫٥', 'EGP', 'ar-EG', 1_234_50],
    ['١٬٢٣٤٬٥٦٧', 'EGP', 'ar-EG', 1_234_567_00],
    ['1234.5', 'EGP', 'ar-EG', 1_234_50],
    ['٩٠٫٥', 'AED', 'ar-AE', 90_50],
    ['۹۰', 'USD', 'en-US', 90_00],
  ])('typed as %s in %s is read for %s', (typed, currency, locale, amount) => {
    expect(parseMoney(typed, currency, locale)).toBe(amount);
  });

  it.each([
    ['10,50', 'USD', 'en-US'],
    ['10.505', 'USD', 'en-US'],
    ['1.5', 'JPY', 'en-US'],
    ['1.2.3', 'USD', 'en-US'],
    ['-5', 'USD', 'en-US'],
    ['ten', 'USD', 'en-US'],
    ['', 'USD', 'en-US'],
    ['.500', 'EUR', 'de-DE'],
    ['1..500', 'EUR', 'de-DE'],
    ['1.500.', 'EUR', 'de-DE'],
    ['12345.678', 'EUR', 'de-DE'],
    ['1.2.345', 'EUR', 'de-DE'],
    ['0.500', 'EUR', 'de-DE'],
    [',500', 'USD', 'en-US'],
    ['1,234', 'CHF', 'de-CH'],
    ["1'2'345", 'CHF', 'de-CH'],
    ['١٬٢٣', 'EGP', 'ar-EG'],
    ['٬٥٠٠', 'EGP', 'ar-EG'],
    ['1.234', 'EUR', 'ar-EG'],
  ])(
    'typed as "%s" in %s for %s is none: nothing is guessed about money',
    (typed, currency, locale) => {
      expect(parseMoney(typed, currency, locale)).toBeUndefined();
    },
  );
});

describe('what is said to an amount that does not count', () => {
  const told = (typed: string, locale = 'en-US', currency = 'USD') =>
    amountError(typed, { currency, from: 1, to: 100_00, locale });
  const withoutMarks = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');

  it.each([
    ['1.234,50', 'USD', 'en-US', '1,234.50'],
    ['1,234.50', 'EUR', 'de-DE', '1.234,50'],
    ['ten', 'JPY', 'en-US', '1,234'],
    ['1.234', 'EGP', 'ar-EG', '١٬٢٣٤٫٥٠'],
  ])(
    'shows how one is written where "%s" is none in %s for %s',
    (typed, currency, locale, like) => {
      expect(withoutMarks(told(typed, locale, currency))).toBe(`Enter an amount like ${like}.`);
      expect(parseMoney(like, currency, locale)).toBeDefined();
    },
  );

  it.each(['', ' ', '0', '2,000'])(
    'says which ones count where "%s" is too little or much',
    (typed) => {
      expect(told(typed)).toBe('Enter an amount from $0.01 to $100.00.');
    },
  );
});
