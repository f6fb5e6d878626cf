import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import type { Brand } from './brand-settings.ts';

/** The files that a brand brings along, from the project's folder. */
export function brandFiles({ logo, icons, font }: Brand): readonly string[] {
  const all = [logo?.file, logo?.darkFile, ...Object.values(icons ?? {}), font?.file];
  return all.filter((file) => file !== undefined);
}

/** Where the page finds a file of the brand: its name changes with its contents. */
export function brandAsset(file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 8);
  const { name, ext } = parse(file);
  return `/assets/${name}-${hash}${ext}`;
}
