import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { writeIfChanged } from './write-if-changed.ts';

/**
 * Builds the order page into a folder: `index.html` and what stands beside it, and under `assets/`
 * the files whose names change with their contents. `embed.js` is the element for other pages.
 *
 * The files under `assets/` are compressed by Brotli here, where there is time for its highest level.
 * The folder then holds this build only, so that the same page gives the same template.
 */
export async function buildPage(projectRoot: string, outDirectory: string): Promise<string> {
  // Vite goes by the caller's, and React's own checks would be built in for any other.
  process.env.NODE_ENV = 'production';
  const web = join(projectRoot, 'web');
  const built = new Map([
    ...(await buildBy(join(web, 'vite.config.ts'))),
    ...(await buildBy(join(web, 'embed.vite.config.ts'))),
  ]);
  // What Vite would copy as it is.
  for (const name of globSync('**/*.*', { cwd: join(web, 'public') })) {
    built.set(name, readFileSync(join(web, 'public', name)));
  }
  for (const [name, contents] of built) {
    const deployed = name.startsWith('assets/') ? brotliCompressSync(contents) : contents;
    writeIfChanged(join(outDirectory, name), deployed);
  }
  for (const name of globSync('**/*.*', { cwd: outDirectory })) {
    if (!built.has(name)) rmSync(join(outDirectory, name));
  }
  return outDirectory;
}

/** What a configuration of Vite makes, by the names of the files. */
async function buildBy(configFile: string): Promise<Map<string, string | Uint8Array>> {
  const { output } = (await build({
    configFile,
    logLevel: 'warn',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  return new Map(
    output.map((part) => [part.fileName, part.type === 'chunk' ? part.code : part.source]),
  );
}
