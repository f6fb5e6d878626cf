/** A path of this page, never another origin's: a link cannot send anybody elsewhere. */
export function signInSearch({ returnTo }: Record<string, unknown>): { returnTo: string } {
  const path = typeof returnTo === 'string' ? returnTo : '/';
  return { returnTo: /^\/(?![/\\])/.test(path) ? path : '/' };
}
