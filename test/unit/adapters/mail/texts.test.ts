import { IntlMessageFormat } from 'intl-messageformat';
import { messageOf } from '../../../../lambdas/adapters/mail/message.ts';
import { wordsWith } from '../../../../lambdas/adapters/mail/put-into-words.ts';
import { type Speech, speechFor } from '../../../../lambdas/adapters/mail/speech.ts';
import { en, type TextKey } from '../../../../lambdas/adapters/mail/texts/en.ts';
import { LANGUAGES } from '../../../../lambdas/adapters/mail/texts/languages.ts';
import {
  unsubscribeDone,
  unsubscribeQuestion,
} from '../../../../lambdas/adapters/mail/unsubscribe-page.ts';
import { ALL_LETTERS } from '../../../support/letters.ts';

const languages = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];
const keys = Object.keys(en) as TextKey[];

/** Texts that letters and pages say by themselves, whatever they are about. */
const FURNITURE: readonly TextKey[] = [
  ...(['greeting', 'button', 'why', 'unsubscribe'] as const),
  ...(['unsubscribe.title', 'unsubscribe.question', 'unsubscribe.done'] as const),
];

interface Part {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** The values that a text wants, wherever they stand in it. */
const wanted = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ type, value, options = {} }) => [
    ...(type === 0 ? [] : [value]),
    ...Object.values(options).flatMap((option) => wanted(option.value)),
  ]);
const valuesIn = (text: string) =>
  [...new Set(wanted(new IntlMessageFormat(text, 'en').getAst() as unknown as Part[]))].sort();

describe.each(languages)('the texts in %s', (language) => {
  const { texts } = LANGUAGES[language];

  it('are complete, and there are no others', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(texts[key]).toMatch(/\S/);
  });

  it.each(keys)(
    '%s tells what it tells in English, of readers and openers where it differs',
    (key) => {
      const told = (text: string) =>
        valuesIn(text).filter((value) => value !== 'reader' && value !== 'opener');
      expect(told(texts[key])).toEqual(told(en[key]));
    },
  );
});

it('every text is said by some letter or page, and by no other', () => {
  const said = new Set<string>(FURNITURE);
  const speech: Speech = speechFor({});
  const listening: Speech = {
    ...speech,
    say: (key, values) => {
      said.add(key);
      return speech.say(key, values);
    },
  };
  for (const letter of ALL_LETTERS) messageOf(letter, listening);

  expect([...said].sort()).toEqual([...keys].sort());
});

describe.each(languages)('in %s', (locale) => {
  const write = wordsWith('https://example.com/orders/{orderId}');
  const reader = { email: 'robin@example.com', locale, name: 'Robin' };
  const all = ALL_LETTERS.map((letter) => write(letter, reader, 'https://example.com/stop'));

  it('no letter leaves a value out', () => {
    for (const { subject, text, html } of all) {
      for (const written of [subject, text, html]) {
        expect(written).not.toMatch(/\{(?!orderId)\w+[,}]|undefined|NaN|Invalid/);
      }
      expect(text).not.toMatch(/ {2}|“”|„“|«»| \./);
    }
  });

  it('the pages of the link say what they ask, and what they did', () => {
    const { texts, direction } = LANGUAGES[locale];
    expect(unsubscribeQuestion(locale)).toContain(texts['unsubscribe.question']);
    expect(unsubscribeDone(locale)).toContain(texts['unsubscribe.done']);
    expect(unsubscribeDone(locale)).toContain(`dir="${direction}"`);
  });
});
