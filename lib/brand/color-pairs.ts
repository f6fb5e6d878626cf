/** What the page writes in, and draws its controls with. */
interface ColorPair {
  readonly color: string;
  readonly on: string;
  /** The least contrast, by WCAG 2.2: 4.5 for text (1.4.3), 3 for what has to be seen (1.4.11). */
  readonly needs: 4.5 | 3;
}

const pairs = (colors: readonly string[], grounds: readonly string[], needs: 4.5 | 3) =>
  colors.flatMap((color) => grounds.map((on): ColorPair => ({ color, on, needs })));

const GROUNDS = ['paper', 'surface', 'sunken'];

/** Every pair of the page's colors that meet: names of tokens (web/src/design/tokens.css). */
export const COLOR_PAIRS: readonly ColorPair[] = [
  ...pairs(['ink', 'ink-soft', 'accent', 'accent-hover', 'warning', 'danger'], GROUNDS, 4.5),
  ...pairs(['ink', 'ink-soft', 'accent'], ['accent-soft'], 4.5),
  ...pairs(['ink', 'accent'], ['line'], 4.5),
  ...pairs(['on-accent'], ['accent', 'accent-hover'], 4.5),
  ...pairs(['surface'], ['warning', 'danger'], 4.5),
  ...pairs(['ink', 'warning'], ['warning-soft'], 4.5),
  ...pairs(['ink', 'danger'], ['danger-soft'], 4.5),
  ...pairs(['line-strong'], ['paper', 'surface'], 3),
];
