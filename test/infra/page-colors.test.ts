import { globSync, readFileSync } from 'node:fs';
import { COLOR_PAIRS } from '../../lib/brand/color-pairs.ts';
import { lowContrasts } from '../../lib/brand/low-contrast.ts';
import { colorOf, customProperties, pageTokens } from '../../lib/brand/page-colors.ts';

const tokens = pageTokens();

describe("the page's own colors", () => {
  test('can be read by everybody, in light and in dark', () => {
    expect(lowContrasts(tokens)).toEqual([]);
  });

  test('are those that browsers make of the tokens', () => {
    expect(colorOf('accent', 'light', tokens)).toBe('#17614f');
    expect(colorOf('surface', 'dark', tokens)).toBe('#1b1e21');
    // As Chromium paints color-mix(in oklab, #17614f 80%, #1b1d20).
    expect(colorOf('accent-hover', 'light', tokens)).toBe('#1d5345');
  });

  test('are not guessed where they are made in a way that is not known', () => {
    const strange = customProperties(':root { --ink: hwb(from red h w b); }');

    expect(() => colorOf('ink', 'light', strange)).toThrow(
      '--ink is made of "hwb(from red h w b)"',
    );
  });
});

/** A rule that says both what is written in and what on. */
const RULE = /\{([^{}]*)\}/g;
const color = /(?<![\w-])color:\s*var\(--([\w-]+)\)/;
const ground = /background(?:-color)?:\s*var\(--([\w-]+)\)/;

test('every pair that a rule of the page sets is among those that are checked', () => {
  const checked = new Set(COLOR_PAIRS.map((pair) => `${pair.color} on ${pair.on}`));
  const set = globSync('web/src/**/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(RULE)].flatMap(([, rule = '']) => {
      const [written, on] = [color.exec(rule)?.[1], ground.exec(rule)?.[1]];
      return written && on ? [`${written} on ${on}`] : [];
    }),
  );

  expect(set.length).toBeGreaterThan(5);
  expect(set.filter((pair) => !checked.has(pair))).toEqual([]);
});
