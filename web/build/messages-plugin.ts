import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { compileMessages, type Written } from './compile-messages.ts';

const areaOfTexts = /\/src\/texts\/(?:en|de|es|ar)\/(?!index\.)[\w-]+\.ts$/;

/** Puts compiled messages into the place of those that a language's files are written in. */
export function messagesPlugin(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    async load(id) {
      if (!areaOfTexts.test(id)) return null;
      // A file that has been changed is another module.
      const areas: Record<string, Written> = await import(`${pathToFileURL(id)}?at=${Date.now()}`);
      return Object.entries(areas)
        .map(([name, messages]) => exported(name, messages))
        .join('\n');
    },
  };
}

const exported = (name: string, messages: Written): string =>
  `export const ${name} = ${JSON.stringify(compileMessages(messages))};`;
