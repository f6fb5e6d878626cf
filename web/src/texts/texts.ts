import { type Language, localeOf } from './language.ts';
import type { Texts } from './messages.ts';
import { type CompiledMessages, speak } from './speak.ts';

/** Every text of the page, in the reader's language. */
export let texts: Texts;
export let language: Language;
/** By which dates and amounts are written, such as `en-GB`. */
export let locale: string;

const load: Readonly<Record<Language, () => Promise<object>>> = {
  en: () => import('./en/index.ts'),
  de: () => import('./de/index.ts'),
  es: () => import('./es/index.ts'),
  ar: () => import('./ar/index.ts'),
};

/**
 * Loads the texts of one language. Modules read them as they are loaded themselves, so that this
 * comes before the page is.
 */
export async function loadTexts(wanted: Language): Promise<void> {
  setTexts(wanted, (await load[wanted]()) as CompiledMessages);
}

export function setTexts(spoken: Language, messages: CompiledMessages): void {
  language = spoken;
  locale = localeOf(spoken);
  texts = speak(messages, spoken, locale);
}
