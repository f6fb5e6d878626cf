import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';

interface Language {
  readonly texts: Texts;
  readonly direction: 'ltr' | 'rtl';
}

/** Every language that mail is written in; a new one is a file beside this one, and a line here. */
export const LANGUAGES = {
  en: { texts: en, direction: 'ltr' },
  de: { texts: de, direction: 'ltr' },
  es: { texts: es, direction: 'ltr' },
  ar: { texts: ar, direction: 'rtl' },
} as const satisfies Record<string, Language>;

export type LanguageName = keyof typeof LANGUAGES;
