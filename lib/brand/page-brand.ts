import { brandAsset } from './brand-assets.ts';
import type { Brand } from './brand-settings.ts';
import { sizeOf } from './image.ts';

/** What the page reads of its brand in `/config.json`; the rest is in its style sheet. */
export function pageBrand({ name, logo, links = {} }: Brand) {
  return { name, links, ...(logo && { logo: pageLogo(logo) }) };
}

/** With its size, so that the bar does not move when it arrives. */
const pageLogo = ({ file, darkFile, saysName }: NonNullable<Brand['logo']>) => ({
  src: brandAsset(file),
  ...(darkFile && { darkSrc: brandAsset(darkFile) }),
  ...sizeOf(file),
  saysName,
});
