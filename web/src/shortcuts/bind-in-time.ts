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
  const pressed: KeyboardEvent[] = [];
  let isBinding = false;
  const bind = async () => {
    if (isBinding) return;
    isBinding = true;
    const { bindKeys } = await loadPart(() => import('./bind-keys.ts'));
    if (isOver) return;
    end();
    const lately = performance.now() - ACTED_UPON_MS;
    const recent = pressed.filter(({ timeStamp }) => timeStamp > lately);
    end = bindKeys(given, recent);
  };
  const early = (event: KeyboardEvent) => {
    pressed.push(event);
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
