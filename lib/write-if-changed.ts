import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Leaves equal files alone, so that another process that reads them never sees half a bundle. */
export function writeIfChanged(path: string, contents: string | Uint8Array): void {
  if (isSame(path, contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

function isSame(path: string, contents: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(contents));
  } catch {
    return false;
  }
}
