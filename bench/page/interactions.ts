import type { Page } from '@playwright/test';
import { median, rounded } from '../support/report.ts';
import { onSlowProcessor } from './devices.ts';
import type { PageStage } from './stage.ts';
import { assistantButton, LIST, type View } from './views.ts';
import { forgetVitals, measureVitals, readVitals } from './vitals.ts';

const ROUNDS = 3;
/** Browsers do not tell of anything quicker. */
const LEAST_TOLD_MS = 16;

/** Something that a reader does in a view. */
interface Deed {
  readonly name: string;
  readonly view: View;
  /** What has to have been done before, and is not measured. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
}

/** How long the slowest of a deed's presses took to show in the next frame. */
export interface Interaction {
  readonly deed: string;
  readonly nextPaintMs: number;
}

const dialog = (page: Page) => page.getByRole('dialog');
const openAssistant = async (page: Page) => {
  await assistantButton(page).click();
  await dialog(page).getByRole('button').nth(1).waitFor();
};
const chooseRequest = async (page: Page) => {
  await dialog(page).getByRole('listitem').locator('button:not([aria-disabled])').first().click();
  await dialog(page).locator('textarea').first().waitFor();
};

/** In an order where nothing is open, and in one that asks its reader something. */
export const deedsIn = (order: View, asked: View): readonly Deed[] => [
  { name: 'open the Order Assistant', view: order, act: openAssistant },
  {
    name: 'choose a request, whose form opens',
    view: order,
    before: openAssistant,
    act: chooseRequest,
  },
  {
    name: 'type a sentence into a form',
    view: order,
    before: async (page) => {
      await openAssistant(page);
      await chooseRequest(page);
    },
    act: (page) =>
      dialog(page)
        .locator('textarea')
        .first()
        .pressSequentially('We are moving house.', { delay: 60 }),
  },
  {
    name: 'accept, and be asked once more',
    view: asked,
    act: async (page) => {
      await page.locator('[data-shortcut="accept"]').click();
      await dialog(page).waitFor();
    },
  },
  {
    name: 'go from an order to the list',
    view: order,
    act: async (page) => {
      await page.getByRole('navigation').getByRole('link').first().click();
      await LIST.usable(page).waitFor();
    },
  },
  {
    name: 'go from the list to an order',
    view: LIST,
    act: async (page) => {
      await LIST.usable(page).click();
      await order.usable(page).waitFor();
    },
  },
];

export const measureInteraction = async (stage: PageStage, deed: Deed): Promise<Interaction> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await doOnce(stage, deed));
  return { deed: deed.name, nextPaintMs: rounded(median(times), 0) };
};

const doOnce = async (stage: PageStage, { view, before, act }: Deed): Promise<number> => {
  const page = await stage.open(view.person);
  await measureVitals(page.context());
  await page.goto(stage.url + view.path);
  await view.usable(page).waitFor();
  await page.waitForLoadState('networkidle');
  await onSlowProcessor(page);
  await before?.(page);
  await page.waitForLoadState('networkidle');
  await forgetVitals(page);
  await act(page);
  await page.waitForLoadState('networkidle');
  const { slowest = LEAST_TOLD_MS } = await readVitals(page);
  await page.context().close();
  return slowest;
};
