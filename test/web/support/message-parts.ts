import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';

type Node = Exclude<CompiledMessage, string>[number];

const SELECT = 1;
const PLURAL = 2;

/** What a message takes apart from its words. */
export interface MessageParts {
  /** The names of its values. */
  readonly values: ReadonlySet<string>;
  /** The forms of each plural in it. */
  readonly plurals: readonly (readonly string[])[];
  /** The branches of each select in it. */
  readonly selects: readonly string[];
  /** Its words, whichever branch they are in, with `@` for its values. */
  readonly words: string;
}

export function partsOf(message: string): MessageParts {
  const values = new Set<string>();
  const plurals: string[][] = [];
  const selects = new Set<string>();
  let words = '';
  const read = (nodes: CompiledMessage | Node): void => {
    if (typeof nodes === 'string') words += nodes;
    else if (Array.isArray(nodes)) for (const node of nodes as readonly Node[]) take(node);
  };
  const take = (node: Node): void => {
    if (!Array.isArray(node)) {
      if (typeof node === 'string') words += node;
      else words += '@';
      return;
    }
    const [name, type, options] = node;
    values.add(name);
    if (type !== SELECT && type !== PLURAL) {
      words += '@';
      return;
    }
    const branches = Object.keys(options as object);
    if (type === PLURAL) plurals.push(branches);
    else selects.add(`${name}: ${branches.sort().join()}`);
    for (const branch of Object.values(options as Record<string, CompiledMessage>)) read(branch);
  };
  read(compile(message));
  return { values, plurals, selects: [...selects].sort(), words };
}
