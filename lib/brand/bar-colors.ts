import { colorProperties } from './brand-properties.ts';
import type { Brand } from './brand-settings.ts';
import { colorOf, pageTokens, type Scheme } from './page-colors.ts';

/** What a browser paints around the page: the color of the page's own bar, and of its ground. */
export function barColors(brand: Brand | undefined) {
  const properties = new Map([...pageTokens(), ...(brand ? colorProperties(brand) : [])]);
  const painted = (name: string, scheme: Scheme) => colorOf(name, scheme, properties);
  return {
    light: painted('surface', 'light'),
    dark: painted('surface', 'dark'),
    ground: painted('paper', 'light'),
  };
}
