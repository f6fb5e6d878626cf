/** Where requests are shown: the page, and the shadow root of each element that shows some. */
export const requestPlaces = new Set<ParentNode>([document]);

/** What the heading of a block tells of itself; offers that counter each other share one. */
export const requestHeading = (requestIds: readonly string[]) => ({
  id: `request-${requestIds[0]}`,
  'data-requests': requestIds.join(' '),
});

/**
 * Moves the focus to a request after it was answered: the buttons that were pressed go away, and
 * whoever uses a keyboard stays where they are.
 */
export function focusRequest(requestId: string): void {
  // A dialog that closes gives the focus back first.
  setTimeout(() => {
    for (const place of requestPlaces) {
      place.querySelector<HTMLElement>(`[data-requests~="${requestId}"]`)?.focus();
    }
  });
}
