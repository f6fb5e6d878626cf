import { brandAsset } from './brand-assets.ts';
import { brandColors, colorProperties } from './brand-properties.ts';
import type { Brand } from './brand-settings.ts';

type Declarations = readonly (readonly [name: string, value: string])[];

/**
 * `/brand.css`: the brand's colors, radius and font. The page waits for it before it draws, so that
 * nobody sees other colors first.
 *
 * It is served as it is written here, so that the page's part does without `light-dark()`, which not
 * every browser knows. The element in other pages needs it: those choose their scheme themselves.
 */
export function brandCss(brand: Brand | undefined): string {
  if (!brand) return '/* This stage has no brand of its own. */\n';
  const colors = [...brandColors(brand)];
  const shape = shapeOf(brand);
  return [
    fontFace(brand),
    rule(':root', [...colors.map(([name, { light }]) => [name, light] as const), ...shape]),
    '@media (prefers-color-scheme: dark) {\n',
    rule(
      ':root',
      colors.map(([name, { dark }]) => [name, dark] as const),
    ),
    '}\n',
    rule(':host', [...colorProperties(brand), ...shape]),
  ].join('');
}

const shapeOf = ({ radius, font }: Brand): Declarations => [
  ...(radius ? [['brand-radius', radius] as const] : []),
  ...(font ? [['brand-font', `"${font.family}"`] as const] : []),
];

const rule = (selector: string, declarations: Declarations): string =>
  `${selector} {\n${declarations.map(([name, value]) => `  --${name}: ${value};\n`).join('')}}\n`;

/** `fallback`: a font that takes longer than three seconds moves nothing any more. */
const fontFace = ({ font }: Brand): string =>
  font?.file
    ? `@font-face {
  font-family: "${font.family}";
  font-weight: 100 900;
  font-display: fallback;
  src: url("${brandAsset(font.file)}") format("woff2");
}
`
    : '';
