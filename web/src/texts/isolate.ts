type Value = string | number;

const begin = '\u2068';
const end = '\u2069';

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
/** What messages choose by, such as `canceled`; a name of such letters needs nothing either. */
const plainWord = /^[a-z_]+$/;

/**
 * The values of a sentence, those set apart (U+2068, U+2069) that may run in another direction than it
 * does, so that what stands beside a name or an amount is not moved to its other side.
 */
export function isolate(values: Record<string, Value>, isRightToLeft: boolean) {
  const isApart = (value: Value): boolean =>
    typeof value === 'string' && (isRightToLeft ? !plainWord.test(value) : rightToLeft.test(value));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isApart(value) ? `${begin}${value}${end}` : value,
    ]),
  );
}
