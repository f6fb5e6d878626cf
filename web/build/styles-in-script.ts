import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transform } from 'esbuild';
import { type Plugin, preprocessCSS, type ResolvedConfig } from 'vite';

const suffix = '.in-script.js';

/**
 * Has every style sheet go along with the script that uses it, to be adopted by shadow roots: Vite
 * itself would make files of them that go into the page's head.
 */
export function stylesInScript(adopter: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'styles-in-script',
    enforce: 'pre',
    configResolved: (resolved) => {
      config = resolved;
    },
    resolveId: (source, importer = '') =>
      source.endsWith('.css') ? resolve(importer, '..', source) + suffix : null,
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const file = id.slice(0, -suffix.length);
      const { code, modules = {} } = await preprocessCSS(
        await readFile(file, 'utf8'),
        file,
        config,
      );
      const options = { loader: 'css', minify: true, target: 'esnext' } as const;
      const css = (await transform(sizedByHost(code), options)).code;
      return `import { adopt } from ${JSON.stringify(adopter)};
        adopt(${JSON.stringify(css)});
        export default ${JSON.stringify(modules)};`;
    },
  };
}

/** A rem is what the page around makes of it, by the size of its root; here the host can say more. */
const sizedByHost = (css: string): string =>
  css
    .split(/(@media[^{]*\{)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/(?<!size, )(?<![\w.-])(-?[\d.]+)rem\b/g, 'calc($1 * var(--rem))'),
    )
    .join('');
