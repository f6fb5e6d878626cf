import type { Term } from '../requests/request-view.ts';

/** One term of two offers. */
export interface TermPair {
  readonly label: string;
  readonly before: string;
  readonly now: string;
  readonly isChanged: boolean;
}

const NONE = '–';

/** The terms of two offers side by side, in the order of the later one; what it lacks comes last. */
export function compareTerms(before: readonly Term[], now: readonly Term[]): readonly TermPair[] {
  const valueIn = (terms: readonly Term[], wanted: string) =>
    terms.find(({ label }) => label === wanted)?.value ?? NONE;
  const labels = new Set([...now, ...before].map(({ label }) => label));
  return [...labels].map((label) => {
    const sides = { before: valueIn(before, label), now: valueIn(now, label) };
    return { label, ...sides, isChanged: sides.before !== sides.now };
  });
}
