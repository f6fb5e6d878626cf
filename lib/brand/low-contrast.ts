import { wcagContrast } from 'culori';
import { COLOR_PAIRS } from './color-pairs.ts';
import { type CustomProperties, colorOf, type Scheme } from './page-colors.ts';

/** Two colors of the page that are too much alike to be read. */
interface LowContrast {
  readonly scheme: Scheme;
  readonly color: string;
  readonly on: string;
  /** As WCAG computes it, cut to two digits: what is shown is never more than what is so. */
  readonly found: number;
  readonly needed: number;
}

/** The pairs of a page with such custom properties that do not meet WCAG AA, in both schemes. */
export function lowContrasts(properties: CustomProperties): readonly LowContrast[] {
  const schemes: readonly Scheme[] = ['light', 'dark'];
  return schemes.flatMap((scheme) =>
    COLOR_PAIRS.flatMap(({ color, on, needs: needed }) => {
      const painted = (name: string) => colorOf(name, scheme, properties);
      const contrast = wcagContrast(painted(color), painted(on));
      const found = Math.floor(contrast * 100) / 100;
      return found < needed ? [{ scheme, color, on, found, needed }] : [];
    }),
  );
}
