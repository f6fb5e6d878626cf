import { compileMessages, type Written } from '../../../web/build/compile-messages.ts';
import * as ar from '../../../web/src/texts/ar/index.ts';
import * as de from '../../../web/src/texts/de/index.ts';
import * as en from '../../../web/src/texts/en/index.ts';
import * as es from '../../../web/src/texts/es/index.ts';
import type { Language } from '../../../web/src/texts/language.ts';
import type { CompiledMessages } from '../../../web/src/texts/speak.ts';

const languages: Readonly<Record<Language, Written>> = { en, de, es, ar };

export const compiledIn = (language: Language): CompiledMessages =>
  compileMessages(languages[language]) as CompiledMessages;

/** Every message of a language, by its path: `orders.from`. */
export function messagesIn(language: Language): ReadonlyMap<string, string> {
  const all = (written: Written, path: readonly string[]): [string, string][] =>
    typeof written === 'string'
      ? [[path.join('.'), written]]
      : Object.entries(written).flatMap(([name, below]) => all(below, [...path, name]));
  return new Map(all(languages[language], []));
}
