/** A path of this page, never another origin's: a link cannot send anybody elsewhere. */
export const returnPath = (returnTo = '/'): string =>
  /^\/(?![/\\])/.test(returnTo) ? returnTo : '/';
