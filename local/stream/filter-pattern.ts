/** Tells whether a record passes. */
export type Filter = (record: unknown) => boolean;

type Rule = (value: unknown) => boolean;

/** The filter criteria of an event source mapping: a record passes if any pattern matches. */
export function compileFilters(patterns: readonly string[]): Filter {
  const filters = patterns.map((pattern) => compilePattern(JSON.parse(pattern)));
  return (record) => filters.length === 0 || filters.some((filter) => filter(record));
}

function compilePattern(pattern: unknown): Filter {
  if (Array.isArray(pattern)) return compileRules(pattern);
  if (typeof pattern !== 'object' || pattern === null) {
    throw new Error(`a filter pattern needs a list of values, not ${JSON.stringify(pattern)}`);
  }
  const parts = Object.entries(pattern).map(([name, inner]) => {
    if (name === '$or') return compileAlternatives(inner);
    if (name.startsWith('$')) throw unknownRule(name);
    const filter = compilePattern(inner);
    return (value: unknown) => filter(field(value, name));
  });
  const matches = (value: unknown) => parts.every((part) => part(value));
  // What is said of the objects in a list has to hold for one and the same of them.
  return (value) => (Array.isArray(value) ? value.some(matches) : matches(value));
}

/** A field passes if any rule matches; of a list, any of its values has to. */
function compileRules(rules: readonly unknown[]): Filter {
  const compiled = rules.map(compileRule);
  return (value) => {
    const leaves = [value].flat().filter(isLeaf);
    const candidates = leaves.length > 0 ? leaves : [undefined];
    return compiled.some((rule) => candidates.some((candidate) => rule(candidate)));
  };
}

function compileAlternatives(alternatives: unknown): Filter {
  if (!Array.isArray(alternatives) || alternatives.length < 2) {
    throw unknownRule(JSON.stringify({ $or: alternatives }));
  }
  const filters = alternatives.map(compilePattern);
  return (value) => filters.some((filter) => filter(value));
}

/** Rules are for values only: an object or an empty list is as if it were not there. */
function isLeaf(value: unknown): boolean {
  return value === null || (value !== undefined && typeof value !== 'object');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function compileRule(rule: unknown): Rule {
  if (typeof rule !== 'object' || rule === null) return (value) => value === rule;
  const [[operator, operand] = [], ...others] = Object.entries(rule);
  if (others.length > 0) throw unknownRule(JSON.stringify(rule));
  if (operator === 'prefix' && typeof operand === 'string') {
    return (value) => typeof value === 'string' && value.startsWith(operand);
  }
  if (operator === 'suffix' && typeof operand === 'string') {
    return (value) => typeof value === 'string' && value.endsWith(operand);
  }
  if (operator === 'exists' && typeof operand === 'boolean') {
    return (value) => (value !== undefined) === operand;
  }
  if (operator === 'anything-but' && isList(operand)) {
    const excluded = [operand].flat();
    return (value) => value !== undefined && !excluded.includes(value as string | number);
  }
  throw unknownRule(JSON.stringify(rule));
}

function isList(operand: unknown): operand is string | number | (string | number)[] {
  return [operand].flat().every((one) => typeof one === 'string' || typeof one === 'number');
}

function unknownRule(rule: string): Error {
  return new Error(`the local runner does not know the filter rule ${rule}`);
}
