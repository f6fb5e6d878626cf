const words = /[\p{L}\p{N}][^\s]*/gu;
/** Their letters join, and two of them beside each other would be read as a word. */
const joined = /\p{Script=Arabic}/u;

/** One or two letters that stand for a name: "Jo Miller" is JM, and "Jo" is J. */
export function initialsOf(name: string, locale?: string): string {
  const found = name.match(words) ?? [];
  const [first = '', ...more] = found.map(firstLetter);
  const last = joined.test(first) ? '' : (more.at(-1) ?? '');
  return (first + last).toLocaleUpperCase(locale);
}

/** As its readers see it: an accent belongs to its letter. */
function firstLetter(word: string): string {
  const [letter] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return letter?.segment ?? '';
}
