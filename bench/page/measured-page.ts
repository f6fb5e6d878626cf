import type { FirstLoad } from './first-load.ts';
import type { Interaction } from './interactions.ts';

/** What was measured of the page. */
export interface MeasuredPage {
  readonly loads: readonly FirstLoad[];
  readonly interactions: readonly Interaction[];
}
