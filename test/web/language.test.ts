import {
  chooseLanguage,
  directionOf,
  localeOf,
  readersLanguage,
} from '../../web/src/texts/language.ts';

const givenBrowser = (...languages: string[]) =>
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

describe('the language of the page', () => {
  it.each([
    ['de-AT', 'de'],
    ['es', 'es'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
  ])('for a browser in %s is %s', (browser, language) => {
    givenBrowser(browser);

    expect(readersLanguage()).toBe(language);
  });

  it('is the first of the reader’s languages that there is', () => {
    givenBrowser('fr-FR', 'es-MX', 'en');

    expect(readersLanguage()).toBe('es');
  });

  it('is English where there is none of theirs', () => {
    givenBrowser('fr-FR');

    expect(readersLanguage()).toBe('en');
  });

  it('is what the reader has chosen, whatever the browser’s are', () => {
    givenBrowser('de');
    chooseLanguage('ar');

    expect(readersLanguage()).toBe('ar');
  });

  it('follows the browser where it keeps nothing for the page', () => {
    givenBrowser('de');
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError');
    });

    expect(() => chooseLanguage('ar')).not.toThrow();
    expect(readersLanguage()).toBe('de');
  });

  it('keeps the reader’s region for dates and amounts', () => {
    givenBrowser('en-US', 'de-CH');

    expect(localeOf('de')).toBe('de-CH');
    expect(localeOf('ar')).toBe('ar');
  });

  it('is written from right to left in Arabic alone', () => {
    expect((['en', 'de', 'es', 'ar'] as const).map(directionOf)).toEqual([
      'ltr',
      'ltr',
      'ltr',
      'rtl',
    ]);
  });
});
