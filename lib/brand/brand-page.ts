import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeIfChanged } from '../write-if-changed.ts';
import { brandAsset, brandFiles } from './brand-assets.ts';
import { brandCss } from './brand-css.ts';
import type { Brand } from './brand-settings.ts';
import { brandedHtml } from './branded-html.ts';
import { webManifest } from './web-manifest.ts';

/** Makes a stage's page of the build that all stages share, in a folder of its own. */
export function brandPage(build: string, outDirectory: string, brand: Brand | undefined): string {
  const html = readFileSync(join(build, 'index.html'), 'utf8');
  const page = new Map<string, string | Uint8Array>([
    ...filesIn(build).map((name) => [name, readFileSync(join(build, name))] as const),
    ...(brand ? brandFiles(brand) : []).map(
      (file) => [brandAsset(file).slice(1), readFileSync(file)] as const,
    ),
    ['index.html', brand ? brandedHtml(html, brand) : html],
    ['brand.css', brandCss(brand)],
    ['manifest.webmanifest', webManifest(brand)],
  ]);
  for (const [name, contents] of page) writeIfChanged(join(outDirectory, name), contents);
  for (const name of filesIn(outDirectory)) if (!page.has(name)) rmSync(join(outDirectory, name));
  return outDirectory;
}

const filesIn = (folder: string): readonly string[] => globSync('**/*.*', { cwd: folder });
