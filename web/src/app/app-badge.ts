/** Shows a number on the icon of the installed app; none for 0, and nothing where there is no such icon. */
export function showOnBadge(count: number): void {
  // Browsers refuse it where the page is not installed, or only framed: there is no icon then.
  navigator.setAppBadge?.(count).catch(() => undefined);
}
