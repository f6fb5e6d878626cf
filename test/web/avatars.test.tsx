import { readFileSync } from 'node:fs';
import { render } from '@testing-library/react';
import { Avatar } from '../../web/src/design/avatar.tsx';
import { initialsOf } from '../../web/src/design/initials.ts';

describe('the initials of a name', () => {
  it.each([
    ['Robin', 'R'],
    ['Robin Okafor', 'RO'],
    ['Ana María de la Cruz', 'AC'],
    ['łukasz żak', 'ŁŻ'],
    ['(Jo) Lindqvist', 'JL'],
    ['E\u0301lodie', 'E\u0301'],
    ['سارة النجار', 'س'],
    ['李 小龙', '李小'],
    ['  ', ''],
  ])('of "%s" are "%s"', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('somebody’s colour', () => {
  const lookOf = (id: string, name = 'Robin') => {
    const { container } = render(<Avatar id={id} name={name} />);
    return container.querySelector('span')?.className;
  };

  it('is the same wherever they appear, whatever they are called', () => {
    expect(lookOf('robin', 'Robin Okafor')).toBe(lookOf('robin'));
    expect(new Set(['robin', 'jo', 'mika', 'ana'].map((id) => lookOf(id))).size).toBeGreaterThan(1);
  });
});

describe('the colours of people', () => {
  const css = readFileSync('web/src/design/avatar.module.css', 'utf8');
  const pairs = [
    ...css.matchAll(
      /\.(\w+) \{\s+background: light-dark\((#\w+), (#\w+)\);\s+color: light-dark\((#\w+), (#\w+)\)/g,
    ),
  ].map(([, name, lightPaper, darkPaper, lightInk, darkInk]) => ({
    name,
    light: [lightPaper, lightInk] as const,
    dark: [darkPaper, darkInk] as const,
  }));

  it('are eight', () => {
    expect(pairs).toHaveLength(8);
  });

  it.each(['light', 'dark'] as const)('can be told from their paper when it is %s', (look) => {
    for (const {
      name,
      [look]: [paper = '', ink = ''],
    } of pairs) {
      expect({ name, isReadable: contrast(paper, ink) >= 4.5 }).toEqual({ name, isReadable: true });
    }
  });
});

/** WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
