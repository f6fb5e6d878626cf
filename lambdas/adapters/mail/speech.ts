import { IntlMessageFormat } from 'intl-messageformat';
import type { Instant } from '../../domain/instant.ts';
import { formatMoney } from './format-money.ts';
import { quoteIn } from './quote.ts';
import type { TextKey } from './texts/en.ts';
import { LANGUAGES, type LanguageName } from './texts/languages.ts';

export type Values = Readonly<Record<string, string>>;

/** How one reader is spoken to. */
export interface Speech {
  readonly language: LanguageName;
  readonly direction: 'ltr' | 'rtl';
  say(key: TextKey, values?: Values): string;
  /** What people wrote, so that it leaves the direction of the sentence around it alone. */
  quote(written: string): string;
  /** `amount` in minor units. */
  money(amount: number, currency: string): string;
  /** To the minute, with the time zone's name. Seconds are cut off: it is never too late. */
  time(at: Instant): string;
  percent(percent: number): string;
}

interface Listener {
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** Speaks the listener's language, or English, by the customs of their country and in their zone. */
export const speechFor = ({ locale = '', timeZone }: Listener): Speech => {
  const { language, tag } = bestMatch(locale);
  const { texts, direction } = LANGUAGES[language];
  const times = new Intl.DateTimeFormat(tag, { ...TO_THE_MINUTE, timeZone: knownZone(timeZone) });
  return {
    language,
    direction,
    say: (key, values = {}) => String(new IntlMessageFormat(texts[key], tag).format({ ...values })),
    quote: (written) => quoteIn(direction, written),
    money: (amount, currency) => formatMoney(amount, currency, tag),
    time: (at) => times.format(new Date(at)),
    percent: (percent) => new Intl.NumberFormat(tag, { style: 'percent' }).format(percent / 100),
  };
};

const TO_THE_MINUTE = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'long',
} as const;

/** Identity providers also write `de_AT`. */
const bestMatch = (locale: string): { language: LanguageName; tag: string } => {
  try {
    const { language, baseName: tag } = new Intl.Locale(locale.replaceAll('_', '-'));
    if (Object.hasOwn(LANGUAGES, language)) return { language: language as LanguageName, tag };
  } catch {
    // What is no language tag is spoken to in English.
  }
  return { language: 'en', tag: 'en' };
};

const knownZone = (timeZone = 'UTC'): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};
