import { barColors } from './bar-colors.ts';
import { brandAsset } from './brand-assets.ts';
import type { Brand } from './brand-settings.ts';

/** What the page is called without a brand. */
const NAME = 'Orders';

const ICONS = {
  small: '/icon-192.png',
  large: '/icon-512.png',
  maskable: '/icon-maskable-512.png',
};

/** `/manifest.webmanifest`, by which browsers install the page as an app. */
export function webManifest(brand: Brand | undefined): string {
  const name = brand?.name ?? NAME;
  const { light, ground } = barColors(brand);
  const icons = brand?.icons;
  const src = (kind: keyof typeof ICONS) => (icons ? brandAsset(icons[kind]) : ICONS[kind]);
  const icon = (kind: keyof typeof ICONS, side: number, purpose = 'any') => ({
    src: src(kind),
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    ...{ id: '/', start_url: '/', scope: '/', display: 'standalone' },
    ...{ name, short_name: name, theme_color: light, background_color: ground },
    icons: [icon('small', 192), icon('large', 512), icon('maskable', 512, 'maskable')],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
