/**
 * Into how many parts orders are divided, by their ids: as many sweeps run side by side. What is
 * due in a part beyond the last one is found by no sweep, so this may grow, but not shrink.
 */
export const SWEEP_PARTS = 8;
