import { en } from './en.ts';

/** Every text of the page. A new language is one more such object. */
export type Texts = typeof en;

const languages: Readonly<Record<string, Texts>> = { en };

const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? '';

/** The reader's locale if there are texts in its language, else English. */
export const locale: string =
  navigator.languages.find((candidate) => languageOf(candidate) in languages) ?? 'en';

export const texts: Texts = languages[languageOf(locale)] ?? en;
