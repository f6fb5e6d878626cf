/** What has been typed into a form, by the names of its fields. */
export type Draft = Readonly<Record<string, string>>;

const PREFIX = 'order-requests.draft ';

/** What was typed and not sent; it lives as long as the tab. */
export function readDraft(key: string): Draft | undefined {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    return kept ? (JSON.parse(kept) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // No room, or the browser keeps nothing: whoever closes the form begins anew.
  }
}

export function discardDraft(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept.
  }
}

/** What one person has typed is not shown to the next. */
export function discardDrafts(): void {
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
