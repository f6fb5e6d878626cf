import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FONTS = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans-arabic', 'arabic'],
] as const;
const WEIGHTS = [400, 600] as const;

const fontFace = (family: string, subset: string, weight: number): string => {
  const file = `${family}-${subset}-${weight}-normal.woff2`;
  const path = join(process.cwd(), 'node_modules/@fontsource', family, 'files', file);
  const data = readFileSync(path).toString('base64');
  return `@font-face{font-family:${subset};font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
};

/**
 * Machines have different fonts, and pictures have to be the same: one open font stands in for
 * whatever a reader has.
 */
export const SAME_EVERYWHERE = [
  ...FONTS.flatMap(([family, subset]) => WEIGHTS.map((weight) => fontFace(family, subset, weight))),
  '*{font-family:latin,latin-ext,arabic!important}',
].join('\n');
