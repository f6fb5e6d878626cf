import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../../web/src');

/** Imports and comments name texts, too. */
const notCode = /^import\b[^;]*;|\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** `.name`, or something in brackets. */
const step = String.raw`(?:\??\.\w+|\[(?:[^[\]]|\[[^\]]*\])*\])`;

/** The texts that the page's code asks for, by path; `*` is whatever it computes. */
export function textsUsed(): readonly string[] {
  return globSync('**/*.{ts,tsx}', { cwd: source, exclude: ['texts/**'] })
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .filter((code) => /import \{[^}]*\btexts\b[^}]*\} from/.test(code))
    .flatMap((code) => pathsIn(code.replaceAll(notCode, '')));
}

function pathsIn(code: string): readonly string[] {
  const names = new Map<string, string[]>([['texts', ['']]]);
  const add = (name: string, path: string) => names.set(name, [...(names.get(name) ?? []), path]);
  const given = new RegExp(String.raw`const (\w+|\{[^}]*\}) = (\w+)((?:${step})*);`, 'g');
  // Names given to parts of the texts are no use of them yet; one may be given to a part of another.
  const rest = code.replace(given, (whole, named: string, from: string, steps: string) => {
    const above = names.get(from);
    if (!above) return whole;
    for (const path of above.map((start) => start + pathOf(steps))) {
      if (!named.startsWith('{')) add(named, path);
      else
        for (const [, key, name = key] of named.matchAll(/(\w+)(?:: (\w+))?/g))
          add(name ?? '', `${path}.${key}`);
    }
    return '';
  });
  const used = new RegExp(
    String.raw`(?<![.\w])(${[...names.keys()].join('|')})\b((?:${step})*)`,
    'g',
  );
  return [...rest.matchAll(used)].flatMap(([, name = '', steps = '']) =>
    (names.get(name) ?? []).map((path) => (path + pathOf(steps)).slice(1)).filter(Boolean),
  );
}

/** `.orders.from` of `.orders['from']`. */
const pathOf = (steps: string): string =>
  [...steps.matchAll(new RegExp(step, 'g'))]
    .map(([one]) =>
      one.startsWith('[') ? `.${/^\['([^']+)'\]$/.exec(one)?.[1] ?? '*'}` : one.replace('?', ''),
    )
    .join('');

/** Whether a text is what a path asks for, a part of it, or has it as a part. */
export function isAskedFor(text: string, path: string): boolean {
  const [wanted, asked] = [text.split('.'), path.split('.')];
  return asked.every((name, index) => {
    const own = wanted[index];
    return own === undefined || name === '*' || name === own;
  });
}
