import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const FIRST = '/src/app/start.tsx';

/**
 * Names in `index.html` what `main.tsx` imports when the texts are there, so that it comes in
 * together with them and not afterwards.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const parts = Object.values(bundle).filter((part) => part.type === 'chunk');
        const first = parts.find(({ facadeModuleId }) => facadeModuleId?.endsWith(FIRST));
        if (!first) throw new Error(`${FIRST} is no part of its own: nothing can be preloaded`);
        const needed = parts.filter(({ fileName }) => withImports(first, parts).has(fileName));
        const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const tags = [
          ...styles.map((name) => link('stylesheet', name)),
          ...needed.map(({ fileName }) => link('modulepreload', fileName)),
        ];
        return tags.filter(({ attrs }) => !html.includes(`"${attrs?.href}"`));
      },
    },
  };
}

/** The names of a chunk and of all that it imports, directly or not. */
function withImports(
  chunk: Rolldown.OutputChunk,
  all: readonly Rolldown.OutputChunk[],
  found = new Set<string>(),
): ReadonlySet<string> {
  found.add(chunk.fileName);
  for (const imported of all) {
    const isNew = chunk.imports.includes(imported.fileName) && !found.has(imported.fileName);
    if (isNew) withImports(imported, all, found);
  }
  return found;
}

const link = (rel: string, name: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, crossorigin: '', href: `/${name}` },
  injectTo: 'head',
});
