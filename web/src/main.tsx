import { askEarly } from './api/early-replies.ts';
import { watchStyles } from './app/failed-styles.ts';
import { firstCalls } from './app/first-calls.ts';
import { notStarted } from './app/not-started.ts';
import { loadViewAt, views } from './app/views.ts';
import { readConfig } from './sign-in/config.ts';
import { loadSignIn } from './sign-in/load-sign-in.ts';
import type { Session } from './sign-in/session.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import { readersLanguage } from './texts/language.ts';
import { loadTexts } from './texts/texts.ts';

const language = readersLanguage();

/**
 * Has all that the first view needs come in at once. Modules read texts while they are loaded
 * themselves, so that these come first.
 */
async function open(): Promise<void> {
  const [config] = await Promise.all([readConfig(), loadTexts(language)]);
  const page = import('./app/start.tsx');
  const signIn = await loadSignIn(config.signIn);
  const restored = signIn.restore();
  restored.then((session) => askFor(session, signIn)).catch(() => undefined);
  const { start } = await page;
  await start(document.getElementById('page') as HTMLElement, {
    brand: config.brand,
    signIn,
    restored,
  });
}

/** What the first view shows, or whoever has to sign in first. */
function askFor(session: Session | undefined, signIn: SignIn): unknown {
  if (!session) return Promise.all([views.signIn(), signIn.loadView()]);
  loadViewAt(location.pathname);
  return askEarly(firstCalls(location), session.accessToken());
}

watchStyles();
// Not awaited here: the parts of the page import what stands beside this module.
open().catch(() => notStarted(language));
