import { languages } from './gallery/show.ts';
import { take } from './gallery/take.ts';
import { designPage, test } from './support/development.ts';
import { localeIn } from './support/texts.ts';

test('each shared component in all its states', async ({ browser, development }) => {
  for (const language of languages) {
    const context = await browser.newContext({ locale: localeIn[language] });
    const page = await context.newPage();
    await page.goto(designPage(development));
    await page.locator('h1').waitFor();
    await take(page, 'design', language);
    await context.close();
  }
});
