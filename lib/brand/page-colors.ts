import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatHex, interpolate } from 'culori';

export type Scheme = 'light' | 'dark';

/** Values by the names of custom properties, without their dashes. */
export type CustomProperties = ReadonlyMap<string, string>;

const tokensFile = join(import.meta.dirname, '../../web/src/design/tokens.css');

/** What the page's own style sheet makes its colors of. */
export const pageTokens = (): CustomProperties =>
  customProperties(readFileSync(tokensFile, 'utf8'));

/** The custom properties of a style sheet; of two declarations, the first. */
export function customProperties(css: string): CustomProperties {
  const declarations = [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].reverse();
  return new Map(declarations.map(([, name = '', value = '']) => [name, value.trim()]));
}

/**
 * The color that a browser paints for a custom property, such as "#17614f".
 * @throws Error when it is made in a way that is not known here
 */
export function colorOf(name: string, scheme: Scheme, properties: CustomProperties): string {
  const evaluate = (value: string): string => {
    const [, call, inside = ''] = /^([\w-]+)\((.*)\)$/s.exec(value) ?? [];
    const [first = '', second = '', third = ''] = argumentsIn(inside);
    switch (call) {
      case 'var':
        return evaluate(properties.get(first.slice(2)) ?? second);
      case 'light-dark':
        return evaluate(scheme === 'light' ? first : second);
      case 'color-mix':
        return mixed(first, second, third);
      default:
        return known(value);
    }
  };
  const mixed = (space: string, one: string, other: string): string => {
    const [, color = '', percent] = /^(.*) ([\d.]+)%$/s.exec(one) ?? [];
    if (space !== 'in oklab' || percent === undefined) throw unknown(`${space}, ${one}`);
    const mix = interpolate([evaluate(other), evaluate(color)], 'oklab');
    return formatHex(mix(Number(percent) / 100));
  };
  const known = (value: string): string => {
    const hex = formatHex(value);
    if (hex === undefined) throw unknown(value);
    return hex;
  };
  const unknown = (value: string) => new Error(`--${name} is made of "${value}"`);
  return evaluate(`var(--${name})`);
}

/** What stands between commas, but not those in parentheses. */
function argumentsIn(text: string): readonly string[] {
  const found = text.match(/(?:[^,(]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
  return found.map((argument) => argument.trim());
}
