/** The id of the heading of a request's block. */
export const requestHeading = (requestId: string): string => `request-${requestId}`;

/**
 * Moves the focus to a request after it was answered: the buttons that were pressed go away, and
 * whoever uses a keyboard stays where they are.
 */
export function focusRequest(requestId: string): void {
  // A dialog that closes gives the focus back first.
  setTimeout(() => document.getElementById(requestHeading(requestId))?.focus());
}
