/** Answers what `Ref` and `Fn::GetAtt` stand for. */
export interface References {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
}

type Arguments = readonly unknown[];

/** Replaces every intrinsic function in a template value by what it stands for. */
export function resolveIntrinsics(value: unknown, references: References): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveIntrinsics(item, references));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && entries.length === 1) {
    const [key, argument] = first;
    if (key === 'Ref') return references.ref(String(argument));
    if (key.startsWith('Fn::')) return applyFunction(key, argument, references);
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolveIntrinsics(item, references)]),
  );
}

function applyFunction(name: string, argument: unknown, references: References): unknown {
  const resolve = (value: unknown) => resolveIntrinsics(value, references);
  switch (name) {
    case 'Fn::GetAtt':
      return getAttribute(argument, references);
    case 'Fn::Join': {
      const [separator, parts] = resolve(argument) as [string, Arguments];
      return parts.join(separator);
    }
    case 'Fn::Select': {
      const [index, list] = resolve(argument) as [number | string, Arguments];
      return list[Number(index)];
    }
    case 'Fn::Split': {
      const [separator, text] = resolve(argument) as [string, string];
      return text.split(separator);
    }
    case 'Fn::Sub':
      return substitute(argument, references);
    default:
      throw new Error(`the local runner does not know the intrinsic function ${name}`);
  }
}

function getAttribute(argument: unknown, references: References): unknown {
  const path = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
  const [logicalId = '', ...attribute] = path;
  return references.attribute(logicalId, attribute.join('.'));
}

function substitute(argument: unknown, references: References): string {
  const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as [
    string,
    Record<string, unknown>?,
  ];
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in variables) return String(resolveIntrinsics(variables[name], references));
    if (name.includes('.')) return String(getAttribute(name, references));
    return String(references.ref(name));
  });
}
