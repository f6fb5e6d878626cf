import type { Shortcut } from './shortcut-keys.ts';

const ROWS = 'main :is(li, tr) a[href*="/orders/"]';
const placeOf = (shortcut: Shortcut): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main [data-shortcut="${shortcut}"]`);

/** Goes to the next link of a list, or the one before. */
function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const now = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[now < 0 ? 0 : now + by];
  next?.focus();
  return next !== undefined;
}

function press(shortcut: Shortcut): boolean {
  const place = placeOf(shortcut);
  place?.click();
  return place !== null;
}

function focus(shortcut: Shortcut): boolean {
  const place = placeOf(shortcut);
  place?.focus();
  return place !== null;
}

/** What each does with what the view shows just now; false if there is nothing of that kind. */
export const actions = {
  search: () => focus('search'),
  next: () => step(1),
  previous: () => step(-1),
  request: () => press('request'),
  // An answer cannot be taken back: the key finds the button, and one more press is the answer.
  accept: () => focus('accept'),
  decline: () => press('decline'),
} satisfies Partial<Record<Shortcut, () => boolean>>;
