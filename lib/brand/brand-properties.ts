import { wcagContrast } from 'culori';
import type { Brand } from './brand-settings.ts';
import type { CustomProperties } from './page-colors.ts';

type Colors = NonNullable<Brand['colors']>;
type InBoth = NonNullable<Colors['accent']>;

const NAMES: Readonly<Record<keyof Colors, string>> = {
  accent: 'brand-accent',
  onAccent: 'brand-on-accent',
  paper: 'brand-paper',
  surface: 'brand-surface',
  ink: 'brand-ink',
};

/** The colors that a brand gives, by the names of their custom properties. */
export function brandColors({ colors = {} }: Brand): ReadonlyMap<string, InBoth> {
  const { accent } = colors;
  const all: Colors = { ...(accent && { onAccent: readableOn(accent) }), ...colors };
  const given = Object.entries(all) as [keyof Colors, InBoth][];
  return new Map(given.map(([name, color]) => [NAMES[name], color]));
}

/** The same as the page's tokens are written: a color for each scheme. */
export const colorProperties = (brand: Brand): CustomProperties =>
  new Map(
    [...brandColors(brand)].map(([name, { light, dark }]) => [
      name,
      `light-dark(${light}, ${dark})`,
    ]),
  );

const readableOn = ({ light, dark }: InBoth): InBoth => ({
  light: blackOrWhite(light),
  dark: blackOrWhite(dark),
});

function blackOrWhite(ground: string): string {
  const contrast = (color: string) => wcagContrast(ground, color);
  return contrast('#ffffff') >= contrast('#000000') ? '#ffffff' : '#000000';
}
