import format, { type CompiledMessage } from 'icu-minify/format';
import { isolate } from './isolate.ts';
import { directionOf, type Language } from './language.ts';
import type { Texts } from './messages.ts';

/** Messages of one language, compiled when the page is built. */
export interface CompiledMessages {
  readonly [name: string]: CompiledMessage | CompiledMessages;
}

type Values = Record<string, string | number>;
type Spoken = string | ((values: Values) => string) | { readonly [name: string]: Spoken };

const formatters = {
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...args),
};

/** Makes the texts of a language out of its messages. */
export function speak(messages: CompiledMessages, language: Language, locale: string): Texts {
  const isRightToLeft = directionOf(language) === 'rtl';
  const spoken = (message: CompiledMessage | CompiledMessages): Spoken => {
    if (typeof message === 'string') return message;
    if (!Array.isArray(message)) return speakAll(message as CompiledMessages);
    return (values) =>
      format(message as CompiledMessage, locale, isolate(values, isRightToLeft), {
        formatters,
      }) as string;
  };
  const speakAll = (all: CompiledMessages) =>
    Object.fromEntries(Object.entries(all).map(([name, message]) => [name, spoken(message)]));
  return speakAll(messages) as unknown as Texts;
}
