/** What the page is written in, each by the name that its speakers give it. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
} as const;

export type Language = keyof typeof languageNames;

const rightToLeft: readonly Language[] = ['ar'];

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  rightToLeft.includes(language) ? 'rtl' : 'ltr';

const key = 'language';

/** The language that the reader has chosen here, else the first of theirs that there is. */
export function readersLanguage(): Language {
  const wanted = [chosenBefore() ?? '', ...navigator.languages].map(languageOf);
  return wanted.find(isLanguage) ?? 'en';
}

/** With its region, if the reader has one: dates in British English are not those of the US. */
export function localeOf(language: Language): string {
  return navigator.languages.find((locale) => languageOf(locale) === language) ?? language;
}

/** Takes effect when the page is loaded the next time. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // The browser keeps nothing for this page: its own languages stay in force.
  }
}

function chosenBefore(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? '';

const isLanguage = (candidate: string): candidate is Language => candidate in languageNames;
