import { createKeybindingsHandler, defaultKeybindingsHandlerIgnore } from 'tinykeys';
import { actions } from './act-on-page.ts';
import { type Shortcut, shortcutKeys } from './shortcut-keys.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** Those that do not depend on what the view shows. */
export type GivenActions = Readonly<Record<Exclude<Shortcut, keyof typeof actions>, () => void>>;

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** A question mark is typed with Shift on most keyboards, and a slash on some. */
const bindingOf = (shortcut: Shortcut): string =>
  shortcutKeys[shortcut].map((key) => (/\w/.test(key) ? key : `[Shift]+${key}`)).join(' ');

/**
 * Has keys act, those first that have been pressed already, but not while somebody types or has a
 * dialog open; what comes back ends it.
 */
export function bindKeys(given: GivenActions, pressed: readonly KeyboardEvent[] = []): () => void {
  const all: Readonly<Record<Shortcut, () => unknown>> = { ...actions, ...given };
  const bindings = (Object.keys(all) as Shortcut[]).map((shortcut) => [
    bindingOf(shortcut),
    (event: KeyboardEvent) => {
      // What does nothing here is left to the browser.
      if (all[shortcut]() !== false) event.preventDefault();
    },
  ]);
  const ignore = (event: KeyboardEvent) =>
    !areSingleKeysOn() || isDialogOpen() || defaultKeybindingsHandlerIgnore(event);
  const act = createKeybindingsHandler(Object.fromEntries(bindings), { ignore });
  for (const event of pressed) act(event);
  addEventListener('keydown', act);
  return () => removeEventListener('keydown', act);
}
