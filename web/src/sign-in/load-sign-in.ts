import type { PageConfig } from './config.ts';
import { oidcSignIn } from './oidc/oidc-sign-in.ts';
import type { SignIn } from './sign-in.ts';

/** The way of signing in that the configuration names. */
export async function loadSignIn(config: PageConfig['signIn']): Promise<SignIn> {
  // Only the runner has it.
  if (config.kind === 'local') return (await import('./local/local-sign-in.ts')).localSignIn;
  return oidcSignIn(config);
}
