import { fractionDigits } from '../../../../lambdas/adapters/mail/minor-units.ts';
import { wordsWith } from '../../../../lambdas/adapters/mail/put-into-words.ts';
import { fractionDigits as digitsOnThePage } from '../../../../web/src/money/minor-units.ts';
import { LETTERS } from '../../../support/letters.ts';

const write = wordsWith('https://example.com/orders/{orderId}?from=mail');
const robin = { email: 'robin@example.com' };
const { opened, refunded, reminder } = LETTERS;

it('a mail says one fact a sentence, the deadline and what silence does, and where to look', () => {
  const jo = { ...robin, name: 'Jo', locale: 'en-GB', timeZone: 'Europe/London' };

  expect(write(opened, jo).text.split('\n\n')).toEqual([
    'Hello Jo,',
    'Robin Meyer would like to cancel “Paint the hall”.',
    'Please answer by Wednesday, 4 March 2026 at 08:22 Greenwich Mean Time.',
    'If you don’t answer by then, the order is canceled and what can be refunded goes back to the customer.',
    'View order:\nhttps://example.com/orders/order-1?from=mail',
    '--',
    'You receive this email because you are a party to this order.',
  ]);
});

it.each([
  ['de', 'Europe/Berlin', 'Mittwoch, 4. März 2026 um 09:22 Mitteleuropäische Normalzeit'],
  ['de-CH', 'Asia/Kathmandu', 'Mittwoch, 4. März 2026 um 14:07 Nepalesische Zeit'],
  ['es', 'Europe/Madrid', 'miércoles, 4 de marzo de 2026, 9:22 hora estándar de Europa central'],
  ['en-US', 'America/Los_Angeles', 'Wednesday, March 4, 2026 at 12:22 AM Pacific Standard Time'],
  ['sv', 'Europe/Stockholm', 'March 4, 2026 at 9:22 AM Central European Standard Time'],
  ['no language', undefined, 'March 4, 2026 at 8:22 AM Coordinated Universal Time'],
  ['', 'Mars/Olympus', 'March 4, 2026 at 8:22 AM Coordinated Universal Time'],
])('%s in %s reads the deadline as %s', (locale, timeZone, deadline) => {
  const { text } = write(opened, { ...robin, locale, timeZone });

  // Between numbers and words Intl puts spaces that do not break.
  expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain(deadline);
});

it.each([
  ['EUR', '€450.00'],
  ['JPY', '¥45,000'],
  ['KWD', 'KWD 45.000'],
  ['HUF', 'HUF 450'],
  ['IQD', 'IQD 45'],
])('money in %s has its own decimals', (currency, amount) => {
  const { subject } = write({ ...refunded, currency }, robin);

  expect(subject.replace(/\u00a0/g, ' ')).toBe(`Refund of ${amount} for “Paint the hall”`);
});

it('a fraction is told where one usually writes none', () => {
  const { subject } = write({ ...refunded, amount: 12_345, currency: 'HUF' }, robin);

  expect(subject).toContain('HUF\u00a0123.45');
});

it('mails and the page agree on the minor units of every currency', () => {
  for (const currency of Intl.supportedValuesOf('currency')) {
    expect([currency, fractionDigits(currency)]).toEqual([currency, digitsOnThePage(currency)]);
  }
});

describe('what people wrote', () => {
  const title = '<img src="x" onerror=alert(1)> & \r\nBcc: all@example.com';

  it('is never markup', () => {
    const { html } = write(
      { ...opened, title, otherName: '<b>Robin</b>' },
      { ...robin, name: '"><i>' },
    );

    expect(html).not.toMatch(/<(img|b|i)[\s>]/);
    expect(html).toContain('&lt;b&gt;Robin&lt;/b&gt;');
  });

  it('stays on one line of the subject', () => {
    expect(write({ ...opened, title }, robin).subject).not.toMatch(/[\r\n]/);
  });

  it('has no control characters, which mail servers refuse in a subject', () => {
    const { subject } = write({ ...opened, title: 'Paint\0the\u0085\u007fhall' }, robin);

    expect(subject).toContain('“Paint the hall”');
  });

  it('turns round no text after it', () => {
    const { subject } = write(
      { ...opened, title: '\u2069\u202egnp.exe', otherName: 'Robin\u202e' },
      { ...robin, locale: 'ar' },
    );

    expect(subject).toBe('طلب إلغاء من \u2068Robin\u2069 بشأن «\u2068gnp.exe\u2069»');
  });

  it('is no part of a message pattern', () => {
    const { text } = write({ ...opened, title: "{other, select, other {it's}} #" }, robin);

    expect(text).toContain("would like to cancel “{other, select, other {it's}} #”");
  });

  it('leaves the direction of the sentence around it alone', () => {
    const latin = write(opened, { ...robin, locale: 'ar' });
    const arabic = write({ ...opened, title: 'طلاء القاعة' }, { ...robin, locale: 'de' });

    expect(latin.text).toContain('«\u2068Paint the hall\u2069»');
    expect(arabic.subject).toContain('„\u2068طلاء القاعة\u2069“');
    expect(write(opened, robin).text).not.toContain('\u2068');
  });
});

it('the link that stops reminders stands at the end, where there is one', () => {
  const url = 'https://example.com/mail/unsubscribe?token=a.b';

  expect(write(reminder, robin, url).text).toMatch(/Stop reminders by email:\n\S+\?token=a\.b$/);
  expect(write(reminder, robin, url).html).toContain(`href="${url}"`);
  expect(write(opened, robin).text).not.toContain('Stop reminders');
});

it('the HTML fetches nothing, runs nothing and shows well in the dark', () => {
  const { html } = write(reminder, robin, 'https://example.com/stop');

  expect(html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/);
  expect(html).toContain('prefers-color-scheme: dark');
  // Gmail cuts what is longer than 102 KB.
  expect(html.length).toBeLessThan(10_000);
});
