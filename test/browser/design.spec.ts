import { readdirSync } from 'node:fs';
import { designPage, test } from './support/development.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { expect } from './support/test.ts';

/** Named as their files are: `show-more.tsx` is ShowMore. */
const components = readdirSync('web/src/design')
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => file.slice(0, -4).replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()));

test('every shared component is shown in all its states, and they are open to all', async ({
  development,
  page,
}) => {
  await page.goto(designPage(development));
  await expect(page.getByRole('heading', { level: 1, name: 'Design' })).toBeVisible();

  await expectOpenToAll(page);
  for (const name of components) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
});

test('what is shipped has no such page', async ({ page, runner }) => {
  await page.goto(`${runner.address}/design`);
  await expect(page.getByText('This page doesn’t exist')).toBeVisible();

  const reply = await page.request.get(`${runner.address}/design.html`);
  expect(reply.ok()).toBe(false);
});
