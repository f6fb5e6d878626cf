import { compileMessages } from '../../../web/build/compile-messages.ts';
import * as ar from '../../../web/src/texts/ar/index.ts';
import * as de from '../../../web/src/texts/de/index.ts';
import * as en from '../../../web/src/texts/en/index.ts';
import * as es from '../../../web/src/texts/es/index.ts';
import type { Language } from '../../../web/src/texts/language.ts';
import type { Texts } from '../../../web/src/texts/messages.ts';
import { type CompiledMessages, speak } from '../../../web/src/texts/speak.ts';

const messages = { en, de, es, ar };

/** A browser's language, and with it the reader's region. */
export const localeIn: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  es: 'es-ES',
  ar: 'ar-EG',
};

/** What the page says to a reader of a language. */
export const textsIn = (language: Language): Texts =>
  speak(compileMessages(messages[language]) as CompiledMessages, language, localeIn[language]);
