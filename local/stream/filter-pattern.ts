/** Tells whether a record passes. */
export type Filter = (record: unknown) => boolean;

type Rule = (value: unknown) => boolean;

/** The filter criteria of an event source mapping: a record passes if any pattern matches. */
export function compileFilters(patterns: readonly string[]): Filter {
  const filters = patterns.map((pattern) => compilePattern(JSON.parse(pattern)));
  return (record) => filters.length === 0 || filters.some((filter) => filter(record));
}

function compilePattern(pattern: unknown): Filter {
  if (Array.isArray(pattern)) {
    const rules = pattern.map(compileRule);
    return (value) => rules.some((rule) => rule(value));
  }
  if (typeof pattern !== 'object' || pattern === null) {
    throw new Error(`a filter pattern needs a list of values, not ${JSON.stringify(pattern)}`);
  }
  const fields = Object.entries(pattern).map(([name, inner]) => {
    if (name.startsWith('$')) throw unknownRule(name);
    return [name, compilePattern(inner)] as const;
  });
  return (value) => fields.every(([name, filter]) => filter(field(value, name)));
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
