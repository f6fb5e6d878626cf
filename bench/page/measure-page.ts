import { projectRoot } from '../support/embedded-table.ts';
import { keepFacts } from '../support/measured-facts.ts';
import { atMost, type Figure, rounded, type Section } from '../support/report.ts';
import { type FirstLoad, measureFirstLoad } from './first-load.ts';
import { deedsIn, type Interaction, measureInteraction } from './interactions.ts';
import { type PageStage, startPageStage } from './stage.ts';
import { LIST, orderView, type View, viewsWith } from './views.ts';

/** Of the example orders, one whose customer is asked something, and one where nothing is open. */
const [ASKED, QUIET] = ['Logo for a bakery', 'Paint the hall'];
const MAX_SCRIPT_KB = 130;
const MAX_PAINT_S = 1.5;
const MAX_SHIFT = 0.05;
const MAX_NEXT_PAINT_MS = 100;

/** How fast the page comes in and answers, on a phone with a poor connection. Writes it down. */
export const measurePage = async (): Promise<Section> => {
  const stage = await startPageStage();
  try {
    const [asked, quiet] = [await orderOf(stage, ASKED), await orderOf(stage, QUIET)];
    const loads: FirstLoad[] = [];
    for (const view of viewsWith(asked)) loads.push(await measureFirstLoad(stage, view));
    const interactions: Interaction[] = [];
    for (const deed of deedsIn(quiet, asked))
      interactions.push(await measureInteraction(stage, deed));
    keepFacts(projectRoot, { page: { loads, interactions } });
    return {
      title: 'The page',
      figures: [...loads.flatMap(figuresOf), ...interactions.map(figureOf)],
    };
  } finally {
    await stage.stop();
  }
};

const orderOf = async (stage: PageStage, title: string): Promise<View> => {
  const page = await stage.open(LIST.person);
  await page.goto(stage.url + LIST.path);
  const path = await page.getByRole('link', { name: title }).first().getAttribute('href');
  await page.context().close();
  return orderView(path ?? '');
};

const figuresOf = ({ view, scriptKb, paintMs, shift }: FirstLoad): readonly Figure[] => [
  atMost(MAX_SCRIPT_KB, { figure: `${view}: JavaScript`, measured: scriptKb, unit: 'kB gzip' }),
  atMost(MAX_PAINT_S, {
    figure: `${view}: largest paint on slow 4G`,
    measured: rounded(paintMs / 1000),
    unit: 's',
  }),
  atMost(MAX_SHIFT, { figure: `${view}: layout shift`, measured: shift, unit: 'CLS' }),
];

const figureOf = ({ deed, nextPaintMs }: Interaction): Figure =>
  atMost(MAX_NEXT_PAINT_MS, { figure: `${deed}: next paint`, measured: nextPaintMs, unit: 'ms' });
