import type { PageConfig } from './config.ts';
import type { SignIn } from './sign-in.ts';

/** The way of signing in that `/config.json` names. */
export async function loadSignIn(): Promise<SignIn> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/config.json: HTTP ${response.status}`);
  const { signIn } = (await response.json()) as PageConfig;
  if (signIn.kind === 'local') return (await import('./local/local-sign-in.tsx')).localSignIn;
  return (await import('./oidc/oidc-sign-in.ts')).oidcSignIn(signIn);
}
