import { focusManager } from '@tanstack/react-query';

/** Whoever does nothing for so long may find a page that has slowed down. */
const AWAY_MS = 60_000;

const STIRRINGS = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

const PASSIVE = { passive: true, capture: true };

/** Whether somebody is at the page: when they last did something, and since when its tab is hidden. */
class Presence {
  #stirredAt = 0;
  #hiddenSince: number | undefined;

  /** When the reader last did something, in epoch milliseconds. */
  readonly stirredAt = (): number => this.#stirredAt;

  /** How long the tab has been hidden; undefined while it is seen. */
  readonly hiddenMs = (): number | undefined =>
    this.#hiddenSince === undefined ? undefined : Date.now() - this.#hiddenSince;

  /** Watches the reader until what comes back is called. */
  readonly watch = (): (() => void) => {
    this.#stirredAt = Date.now();
    this.#look();
    // Of its own, so that whoever stops takes nothing from another who watches.
    const listeners = new Map([['visibilitychange', () => this.#look()]]);
    for (const each of STIRRINGS) listeners.set(each, () => this.#stir());
    for (const [type, listener] of listeners) document.addEventListener(type, listener, PASSIVE);
    return () => {
      for (const [type, heard] of listeners) document.removeEventListener(type, heard, PASSIVE);
    };
  };

  readonly #look = (): void => {
    if (document.visibilityState === 'hidden') this.#hiddenSince ??= Date.now();
    else [this.#hiddenSince, this.#stirredAt] = [undefined, Date.now()];
  };

  /** Whoever stirs after a while is shown the newest at once, like somebody who comes back. */
  readonly #stir = (): void => {
    const awayMs = Date.now() - this.#stirredAt;
    this.#stirredAt = Date.now();
    if (awayMs >= AWAY_MS) focusManager.onFocus();
  };
}

export const presence = new Presence();
