/** One measured figure; with a goal, whether it is met. */
export interface Figure {
  readonly figure: string;
  readonly measured: number;
  readonly unit: string;
  readonly goal?: string;
  readonly met?: boolean;
}

/** A group of figures that were measured in one go. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export const atMost = (limit: number, figure: Omit<Figure, 'goal' | 'met'>): Figure => ({
  ...figure,
  goal: `≤ ${limit}`,
  met: figure.measured <= limit,
});

export const atLeast = (limit: number, figure: Omit<Figure, 'goal' | 'met'>): Figure => ({
  ...figure,
  goal: `≥ ${limit}`,
  met: figure.measured >= limit,
});

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** The value below which the given share of the values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[index] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const printSection = ({ title, figures }: Section): void => {
  console.log(`\n${title}`);
  const rows = figures.map(({ figure, measured, unit, goal = '', met }) => {
    const verdict = met === undefined ? '' : met ? 'yes' : 'FALLS SHORT';
    return [figure, { measured, unit, goal, reached: verdict }] as const;
  });
  console.table(Object.fromEntries(rows));
};
