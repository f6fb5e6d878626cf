import { directionOf } from '../../web/src/texts/language.ts';
import { take } from './gallery/take.ts';
import { designPage, test } from './support/development.ts';

test('each shared component in all its states', async ({ browser, development }) => {
  for (const language of ['en', 'ar'] as const) {
    const page = await browser.newPage();
    await page.goto(designPage(development));
    // What shows failures shows headings, too.
    await page.getByRole('heading', { name: 'Design', exact: true }).waitFor();
    // Its words are English, in both directions.
    await page.evaluate(
      (to) => document.documentElement.setAttribute('dir', to),
      directionOf(language),
    );
    await take(page, 'design', language);
    await page.close();
  }
});
