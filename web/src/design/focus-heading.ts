/** Moves the focus to the heading of the view: what had it goes away, and the focus must not go with it. */
export const focusHeading = (): void => document.querySelector('h1')?.focus();
