import { type ComponentType, lazy } from 'react';
import { reloadStyles } from './failed-styles.ts';

const PAUSES_MS = [500, 2_000, 8_000];

/**
 * Loads a part of the page that was not needed at first. A connection that is lost is waited for;
 * what fails all the same is given up after four tries, and the reader is told to load the page anew.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const pause of PAUSES_MS) {
    try {
      return await loadStyled(load);
    } catch {
      await (navigator.onLine ? passed(pause) : backOnline());
    }
  }
  return loadStyled(load);
}

/** A component in a file of its own, loaded when it is shown. */
// biome-ignore lint/suspicious/noExplicitAny: whatever properties the component takes
export const lazyPart = <C extends ComponentType<any>>(load: () => Promise<{ default: C }>) =>
  lazy(() => loadPart(load));

async function loadStyled<Part>(load: () => Promise<Part>): Promise<Part> {
  await reloadStyles();
  return load();
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const backOnline = () =>
  new Promise((resolve) => addEventListener('online', resolve, { once: true }));
