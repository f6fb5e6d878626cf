import { serviceOrigin } from './service-origin.ts';
import { adopt } from './shadow-styles.ts';

const timeoutMs = 10_000;

/** Takes over the colors of the stage's brand. @throws Error when they do not arrive */
export async function loadBrand(): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(`${serviceOrigin}/brand.css`, { cache: 'no-cache', signal });
  if (!response.ok) throw new Error(`/brand.css: HTTP ${response.status}`);
  adopt(await response.text());
}
