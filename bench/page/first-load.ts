import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { median, rounded } from '../support/report.ts';
import { onSlow4G } from './devices.ts';
import type { PageStage } from './stage.ts';
import type { View } from './views.ts';
import { measureVitals, readVitals } from './vitals.ts';

const ROUNDS = 3;

/** How a view comes in on slow 4G, with nothing in the browser's caches. */
export interface FirstLoad {
  readonly view: string;
  /** All that is loaded before the view can be used, in kB after gzip. */
  readonly scriptKb: number;
  /** Largest contentful paint. */
  readonly paintMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

export const measureFirstLoad = async (stage: PageStage, view: View): Promise<FirstLoad> => {
  const loads: FirstLoad[] = [];
  for (let round = 0; round < ROUNDS; round += 1) loads.push(await loadOnce(stage, view));
  return {
    view: view.name,
    scriptKb: rounded(median(loads.map(({ scriptKb }) => scriptKb)), 1),
    paintMs: rounded(median(loads.map(({ paintMs }) => paintMs)), 0),
    shift: rounded(Math.max(...loads.map(({ shift }) => shift)), 3),
  };
};

const loadOnce = async (stage: PageStage, view: View): Promise<FirstLoad> => {
  const page = await stage.open(view.person);
  await measureVitals(page.context());
  await onSlow4G(page);
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.goto(stage.url + view.path);
  await view.usable(page).waitFor();
  const loaded = [...scripts];
  await page.waitForLoadState('networkidle');
  const { LCP = Number.NaN, CLS = 0 } = await readVitals(page);
  const sizes = await Promise.all(
    loaded.map(async (script) => gzipSync(await script.body()).length),
  );
  await page.context().close();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { view: view.name, scriptKb: bytes / 1000, paintMs: LCP, shift: CLS };
};
