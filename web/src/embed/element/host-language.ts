import { type Language, languageNames, readersLanguage } from '../../texts/language.ts';

/** The language that the element says, or its page; the reader's, if there are no texts in that. */
export function hostLanguage(element: HTMLElement): Language {
  const said = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  const language = said.split('-', 1)[0]?.toLowerCase() ?? '';
  return Object.hasOwn(languageNames, language) ? (language as Language) : readersLanguage();
}
