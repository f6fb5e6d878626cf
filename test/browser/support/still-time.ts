import type { BrowserContext } from '@playwright/test';
import type { Runner } from '../../support/runner.ts';

const MINUTE_MS = 60_000;

/** Shows times of the service to the full minute, and its clock as standing still. */
export async function stillTime(context: BrowserContext, runner: Runner): Promise<void> {
  const now = Date.parse(await runner.now());
  const date = new Date(now - (now % MINUTE_MS)).toUTCString();
  await context.route(/\/v1\//, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(T\d\d:\d\d):\d\d(\.\d+)?Z/g, '$1:00Z');
    await route.fulfill({ response, headers: { ...response.headers(), date }, body });
  });
}
