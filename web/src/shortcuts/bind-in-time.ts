import { loadPart } from '../app/lazy-part.ts';
import type { GivenActions } from './bind-keys.ts';

/** By then the first view is there: nothing waits for shortcuts. */
const BOUND_AFTER_MS = 1_500;
/** Whoever has pressed a key longer ago does not expect anything of it any more. */
const ACTED_UPON_MS = 2_000;

/**
 * Has keys act soon after the first view, or as soon as the first one is pressed: what has been
 * pressed until then is acted upon. What comes back ends it.
 */
export function bindInTime(given: GivenActions): () => void {
  let pressed: readonly KeyboardEvent[] = [];
  let isBinding = false;
  const bind = async () => {
    if (isBinding) return;
    isBinding = true;
    // What cannot be had is asked for again by the next key.
    const keys = await loadPart(() => import('./bind-keys.ts')).catch(() => undefined);
    isBinding = keys !== undefined;
    if (isOver || !keys) return;
    end();
    end = keys.bindKeys(given, pressed.filter(isRecent));
  };
  const early = (event: KeyboardEvent) => {
    pressed = [...pressed.filter(isRecent), event];
    bind();
  };
  addEventListener('keydown', early);
  const timer = setTimeout(bind, BOUND_AFTER_MS);
  let isOver = false;
  let end = () => {
    removeEventListener('keydown', early);
    clearTimeout(timer);
  };
  return () => {
    isOver = true;
    end();
  };
}

const isRecent = ({ timeStamp }: KeyboardEvent): boolean =>
  timeStamp > performance.now() - ACTED_UPON_MS;
