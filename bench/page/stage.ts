import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Person } from '../../web/src/sign-in/local/people.ts';
import { findChromium } from '../support/chromium.ts';
import { startRunner } from '../support/runner-process.ts';
import { type Front, startFront } from './front.ts';

const PROVIDER = { authority: 'https://sign-in.example', clientId: 'order-page' };
const DAY_S = 24 * 3600;

/** The middle size of phones. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, hasTouch: true };

/** The page as a stage serves it, with the runner's example orders, and a browser to open it in. */
export interface PageStage {
  readonly url: string;
  /** Opens a window whose caches are empty, signed in as somebody or as nobody. */
  open(person?: Person): Promise<Page>;
  stop(): Promise<void>;
}

export const startPageStage = async (): Promise<PageStage> => {
  const runner = await startRunner();
  const front = await startFront(runner.url, { signIn: { kind: 'oidc', ...PROVIDER } });
  const browser = await chromium.launch({ executablePath: findChromium() });
  await makeExamples(browser, runner.url);
  return {
    url: front.url,
    open: async (person) => {
      const context = await browser.newContext({ ...PHONE, ignoreHTTPSErrors: true });
      if (person) await signIn(context, front, await tokenOf(runner.url, person), person);
      return context.newPage();
    },
    stop: async () => {
      await browser.close();
      front.stop();
      await runner.stop();
    },
  };
};

/** The runner's sign-in page makes orders in every state worth seeing. */
const makeExamples = async (browser: Browser, runnerUrl: string): Promise<void> => {
  const page = await browser.newPage();
  await page.goto(runnerUrl);
  await page.getByRole('region').getByRole('button').last().click();
  await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();
  await page.close();
};

const tokenOf = async (runnerUrl: string, { userId, role }: Person): Promise<string> => {
  const groups = role === 'moderator' ? ['moderators'] : [];
  const response = await fetch(`${runnerUrl}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sub: userId, groups }),
  });
  return ((await response.json()) as { accessToken: string }).accessToken;
};

/** As the provider's library keeps somebody who has signed in. */
const signIn = async (
  context: BrowserContext,
  { url }: Front,
  accessToken: string,
  { userId, name }: Person,
): Promise<void> => {
  const user = {
    access_token: accessToken,
    token_type: 'Bearer',
    profile: { sub: userId, name },
    expires_at: Math.floor(Date.now() / 1000) + DAY_S,
  };
  const key = `oidc.user:${PROVIDER.authority}:${PROVIDER.clientId}`;
  const item = [key, JSON.stringify(user)].map((text) => JSON.stringify(text));
  await context.addInitScript(
    `if (location.origin === '${url}') sessionStorage.setItem(${item.join(', ')})`,
  );
};
