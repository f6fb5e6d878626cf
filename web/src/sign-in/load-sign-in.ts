import type { PageConfig } from './config.ts';
import type { SignIn } from './sign-in.ts';

/** What the stage says of itself: `/config.json`, which stands beside the page. */
export async function loadConfig(): Promise<PageConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/config.json: HTTP ${response.status}`);
  return (await response.json()) as PageConfig;
}

/** The way of signing in that the stage names. */
export async function loadSignIn({ signIn }: PageConfig): Promise<SignIn> {
  if (signIn.kind === 'local') return (await import('./local/local-sign-in.tsx')).localSignIn;
  return (await import('./oidc/oidc-sign-in.ts')).oidcSignIn(signIn);
}
