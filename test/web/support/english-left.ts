import type { Language } from '../../../web/src/texts/language.ts';
import { messagesIn } from './languages.ts';
import { partsOf } from './message-parts.ts';

const lettersOf = (text: string) => text.replaceAll(/[^\p{L} ]/gu, ' ').trim();

/** The pieces of English that stand between values, if they are more than a word. */
const englishPhrases = [...messagesIn('en').values()].flatMap((message) =>
  partsOf(message)
    .words.split('@')
    .map((phrase) => phrase.trim())
    .filter((phrase) => lettersOf(phrase).split(/ +/).length > 1),
);

/** English words that stand alone, such as on buttons. */
const englishWords = [...messagesIn('en').values()].filter((text) => /^\p{L}+$/u.test(text));

/** What of the page's English is found in what it shows to a reader of another language. */
export function englishLeft(shown: readonly string[], language: Language): readonly string[] {
  const own = new Set(messagesIn(language).values());
  const isShown = (phrase: string) => shown.some((text) => text.includes(phrase));
  return [
    ...englishPhrases.filter(isShown),
    ...englishWords.filter((word) => !own.has(word) && shown.includes(word)),
  ];
}
