import { barColors } from './bar-colors.ts';
import { brandAsset } from './brand-assets.ts';
import type { Brand } from './brand-settings.ts';

/**
 * The built `index.html` with the brand's name, icon and colors of the browser's own bar: what is
 * there before any script runs.
 * @throws Error when the page does not have what is to be replaced
 */
export function brandedHtml(html: string, brand: Brand): string {
  const { light, dark } = barColors(brand);
  const { icons } = brand;
  const replace = (page: string, pattern: RegExp, by: string) => {
    if (!pattern.test(page)) throw new Error(`index.html has no ${pattern}`);
    return page.replace(pattern, (_, before: string, after: string) => before + by + after);
  };
  const named = replace(html, /(<title>)[^<]*(<)/, asText(brand.name));
  const inLight = replace(named, /(name="theme-color" content=")[^"]*(" media="[^"]*light)/, light);
  const inDark = replace(inLight, /(name="theme-color" content=")[^"]*(" media="[^"]*dark)/, dark);
  if (!icons) return inDark;
  const inTab = replace(
    inDark,
    /(rel="icon") type="[^"]*" href="[^"]*(")/,
    ` href="${brandAsset(icons.tab)}`,
  );
  return replace(inTab, /(rel="apple-touch-icon" href=")[^"]*(")/, brandAsset(icons.small));
}

const asText = (name: string): string =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
