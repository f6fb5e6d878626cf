import { FIELD_ERROR_CODES } from '../../lambdas/domain/field-errors.ts';
import { PROBLEMS } from '../../lambdas/runtime/http/problems.ts';
import { faultText } from '../../web/src/form/fault-text.ts';
import { type Language, languageNames } from '../../web/src/texts/language.ts';
import { texts } from '../../web/src/texts/texts.ts';
import { messagesIn } from './support/languages.ts';
import { partsOf } from './support/message-parts.ts';
import { isAskedFor, textsUsed } from './support/texts-used.ts';

const english = messagesIn('en');
const languages = Object.keys(languageNames) as Language[];
const others = languages.filter((language) => language !== 'en');

/** What is the same in another language, too. */
const SAME_EVERYWHERE = [
  'JPEG',
  'PNG',
  'WebP',
  'GIF',
  'HEIC',
  'PDF',
  'MP4',
  'Link',
  'Text',
  'Total',
];

describe.each(others)('the texts in %s', (language) => {
  const messages = messagesIn(language);

  it('are those that there are in English, and no others', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...messages])('%s tells the same values, and of the same cases', (path, message) => {
    const [told, inEnglish] = [partsOf(message), partsOf(english.get(path) ?? '')];

    expect([...told.values].sort()).toEqual([...inEnglish.values].sort());
    for (const select of told.selects) expect(inEnglish.selects).toContain(select);
  });

  it('are not left in English', () => {
    const left = [...messages].filter(([path, message]) => {
      const { words } = partsOf(message);
      return message === english.get(path) && /\p{L}{2}/u.test(words);
    });

    expect(left.filter(([, message]) => !SAME_EVERYWHERE.includes(message))).toEqual([]);
  });

  it('have no English word in them', () => {
    const left = [...messages].filter(([, message]) =>
      /\b(the|and|your|you|with|for|of|order|request)\b/i.test(partsOf(message).words),
    );

    expect(left).toEqual([]);
  });
});

describe.each(languages)('the texts in %s', (language) => {
  const messages = [...messagesIn(language)];

  it('have all forms of a plural that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [path, message] of messages) {
      for (const forms of partsOf(message).plurals) {
        const told = forms.map((form) => (form === '=0' ? 'zero' : form));
        expect([path, told]).toEqual([path, expect.arrayContaining(pluralCategories)]);
      }
    }
  });

  it('are set as the language is', () => {
    const wrong = messages.filter(([, message]) => WRONG[language].test(partsOf(message).words));

    expect(wrong).toEqual([]);
  });
});

/** Marks that a careful typesetter of the language would not have left. */
const WRONG: Readonly<Record<Language, RegExp>> = {
  en: /'|"|\.\.\.| {2}|(?<!\w)- /,
  de: /'|"|“[^„]*“|\.\.\.|\p{L}…| {2}|(?<!\w)- /u,
  es: /'|"|\.\.\.| {2}|^[^¿]*\?|^[^¡]*!/,
  ar: /'|"|\.\.\.| {2}|[,;?]/,
};

describe('every text', () => {
  it('is asked for by the page', () => {
    const used = textsUsed();
    const unused = [...english.keys()].filter(
      (text) => !used.some((path) => isAskedFor(text, path)),
    );

    expect(unused).toEqual([]);
  });
});

describe('what the service says', () => {
  it.each(Object.keys(PROBLEMS))('by the code %s has a text', (code) => {
    expect(texts.refusals).toHaveProperty([code], expect.any(String));
  });

  it.each(FIELD_ERROR_CODES)(
    'of a field by the code %s has a text, with and without limits',
    (code) => {
      const detail = 'English of the service';
      const limits = {
        min: 1,
        max: 3,
        after: '2026-11-25T10:00:00Z',
        latest: '2026-11-26T10:00:00Z',
      };
      const reader = { locale: 'en', timeZone: 'UTC' };
      for (const fault of [
        { pointer: '/x', code, detail },
        { pointer: '/x', code, detail, ...limits },
      ]) {
        expect(faultText(fault, reader)).toMatch(/^[^{}]+\.$/);
        expect(faultText(fault, reader)).not.toContain(detail);
      }
    },
  );

  it('of a field by a code that is not known yet has a general text', () => {
    const unheardOf = { pointer: '/x', code: 'of-tomorrow' as 'not-a-time', detail: 'English' };

    expect(faultText(unheardOf, { locale: 'en', timeZone: 'UTC' })).toBe(texts.faults.other);
  });
});
