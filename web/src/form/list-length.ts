/**
 * How many entries a list of a form has, by the names of all fields: JSON pointers, of which the highest
 * index below the list's own tells.
 */
export function listLength(names: Iterable<string>, pointer: string): number {
  const indexes = [...names]
    .filter((name) => name.startsWith(`${pointer}/`))
    .map((name) => Number(name.slice(pointer.length + 1).split('/', 1)[0]));
  return Math.max(-1, ...indexes) + 1;
}
