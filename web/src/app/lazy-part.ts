import { type ComponentType, lazy } from 'react';
import { reloadStyles } from './failed-styles.ts';

type Load<Part> = () => Promise<Part>;

const PAUSES_MS = [500, 2_000, 8_000];

/** Not asked for yet. */
const toCome = new Set<Load<unknown>>();

/** What has come in once is there, whatever is lost later. */
const loaded = new WeakMap<Load<unknown>, unknown>();

/**
 * Loads a part of the page that was not needed at first. A connection that is lost is waited for;
 * what fails all the same is given up after four tries, and the reader is told to load the page anew.
 */
export async function loadPart<Part>(load: Load<Part>): Promise<Part> {
  for (const pause of PAUSES_MS) {
    try {
      return await loadStyled(load);
    } catch {
      await (navigator.onLine ? passed(pause) : backOnline());
    }
  }
  return loadStyled(load);
}

/** A component in a file of its own, loaded when it is shown, or ahead of that. */
// biome-ignore lint/suspicious/noExplicitAny: whatever properties the component takes
export function lazyPart<C extends ComponentType<any>>(load: Load<{ default: C }>) {
  toCome.add(load);
  return lazy(() => {
    toCome.delete(load);
    return loadPart(load);
  });
}

/**
 * Has all parts come in that the modules loaded so far can show, and those that these can: one after
 * the other while nobody is at work, so that no press waits for them.
 */
export async function loadPartsAhead(): Promise<void> {
  // Whatever is added on the way is visited, too.
  for (const load of toCome) {
    toCome.delete(load);
    await idle();
    // What cannot be had is tried again, and told, where it is shown.
    await loadPart(load).catch(() => undefined);
  }
}

async function loadStyled<Part>(load: Load<Part>): Promise<Part> {
  if (loaded.has(load)) return loaded.get(load) as Part;
  await reloadStyles();
  const part = await load();
  loaded.set(load, part);
  return part;
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const backOnline = () =>
  new Promise((resolve) => addEventListener('online', resolve, { once: true }));

// Safari has no such call.
const idle = () =>
  new Promise<unknown>((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
