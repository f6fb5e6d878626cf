import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandCss } from '../../lib/brand/brand-css.ts';
import { brandPage } from '../../lib/brand/brand-page.ts';
import type { Brand } from '../../lib/brand/brand-settings.ts';
import { pageBrand } from '../../lib/brand/page-brand.ts';
import { checkedStageConfig } from '../../lib/stage-config.ts';
import { findStage } from '../../lib/stages.ts';
import { temporaryFolder } from './stack-under-test.ts';

const good = findStage('dev');
const given = (brand: object) => () => checkedStageConfig('mine', { ...good, page: { brand } });

const BRAND: Brand = {
  name: 'Fixwell & <Sons>',
  logo: { file: 'examples/embedding/logo.svg', saysName: false },
  colors: {
    accent: { light: '#5b2ab5', dark: '#c0a9ff' },
    surface: { light: '#ffffff', dark: '#1d1a24' },
  },
  icons: {
    tab: 'web/public/favicon.svg',
    small: 'web/public/icon-192.png',
    large: 'web/public/icon-512.png',
    maskable: 'web/public/icon-maskable-512.png',
  },
  radius: '0.75rem',
  font: { family: 'Inter' },
  links: { help: 'https://fixwell.example/help' },
};

const folder = temporaryFolder();

/** The path of a file that says that it is a picture. */
const imageOf = (name: string, contents: string): string => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};

describe('the brand of a stage', () => {
  test('is taken when all is well with it', () => {
    expect(given(BRAND)).not.toThrow();
    expect(given({ name: 'Fixwell' })).not.toThrow();
  });

  test.each([
    ['no name', {}, 'page.brand.name: undefined will not do: give a name'],
    ['a color without a dark one', { colors: { accent: { light: '#5b2ab5' } } }, 'accent.dark'],
    [
      'a color by its name',
      { colors: { accent: { light: 'rebeccapurple', dark: '#c0a9ff' } } },
      'page.brand.colors.accent.light: "rebeccapurple" will not do: give a color such as "#17614f"',
    ],
    [
      'a logo that does not exist',
      { logo: { file: 'brand/logo.svg' } },
      `page.brand.logo.file: "brand/logo.svg" will not do: name a file that exists, from the project's folder, of 50 kB at most`,
    ],
    [
      'a logo that is no picture',
      { logo: { file: 'package.json' } },
      'ends in .svg or .png or .webp',
    ],
    [
      'an icon of another size',
      { icons: { ...BRAND.icons, large: 'web/public/icon-192.png' } },
      'page.brand.icons.large: "web/public/icon-192.png" will not do: give a picture of 512 by 512 pixels, as PNG',
    ],
    [
      'a logo that cannot be read',
      { logo: { file: imageOf('broken.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>') } },
      'will not do: give a picture of its own size: an SVG with a viewBox, PNG or WebP',
    ],
    [
      'a dark logo that is text',
      { logo: { ...BRAND.logo, darkFile: imageOf('text.png', 'not a picture') } },
      'text.png" will not do: give a picture of its own size',
    ],
    ['a radius of two points', { radius: '1.5.2rem' }, 'give a length in px or rem'],
    ['a radius without a unit', { radius: '8' }, 'give a length in px or rem'],
    ['a font that would break out of its quotes', { font: { family: 'a"; }' } }, 'such as "Inter"'],
    [
      'a link that runs script',
      { links: { help: 'javascript:alert(1)' } },
      'give an https address',
    ],
    ['a setting that is none', { color: '#fff' }, 'page.brand: color is no setting'],
  ])('is refused with %s', (_, brand, message) => {
    expect(given({ ...(_ !== 'no name' && { name: 'Fixwell' }), ...brand })).toThrow(message);
  });

  test('is told once of a file that does not exist, and not that it is no picture as well', () => {
    expect(given({ name: 'Fixwell', logo: { file: 'brand/logo.svg' } })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('give a picture') }),
    );
  });

  test('is refused with colors that cannot be read, each pair by its names and figures', () => {
    const pale = { accent: { light: '#e8b84a', dark: '#c0a9ff' } };

    expect(given({ name: 'Fixwell', colors: pale })).toThrow(
      'page.brand.colors: accent on surface has a contrast of 1.84:1 where it is light, and needs 4.5:1 (WCAG AA): make them differ more',
    );
  });

  test('is refused when a color is well by itself, but not on what is mixed of it', () => {
    const close = { surface: { light: '#ffffff', dark: '#4a4a52' } };

    expect(given({ name: 'Fixwell', colors: close })).toThrow(/on (surface|sunken) .* dark/);
  });
});

describe('/brand.css', () => {
  test('has the colors for the page in either scheme, and for the element in whatever its host has', () => {
    const css = brandCss(BRAND);

    expect(css).toMatch(/^:root \{[^}]*--brand-accent: #5b2ab5;/);
    expect(css).toMatch(/@media \(prefers-color-scheme: dark\) \{\n:root \{[^}]*accent: #c0a9ff;/);
    expect(css).toMatch(/:host \{[^}]*--brand-accent: light-dark\(#5b2ab5, #c0a9ff\);/);
    expect(css).toContain('--brand-font: "Inter";');
  });

  test('writes on the accent in what can be read best, unless the brand says', () => {
    expect(brandCss(BRAND)).toContain('--brand-on-accent: light-dark(#ffffff, #000000);');
    const onAccent = { light: '#fffbe6', dark: '#1b1030' };
    const colors = { ...BRAND.colors, onAccent };
    expect(brandCss({ ...BRAND, colors })).toContain('light-dark(#fffbe6, #1b1030)');
  });

  test('says nothing where there is no brand', () => {
    expect(brandCss(undefined)).not.toContain('--');
  });
});

describe('the page of a stage with a brand', () => {
  const build = temporaryFolder();
  const out = temporaryFolder();
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  beforeAll(() => {
    mkdirSync(join(build, 'assets'));
    writeFileSync(join(build, 'index.html'), readFileSync('web/index.html'));
    writeFileSync(join(build, 'assets', 'app-1.js'), '// app');
    writeFileSync(join(out, 'left-over.js'), '// of an earlier build');
    brandPage(build, out, BRAND);
  });

  test('is the build, with the files of the brand beside it', () => {
    expect(readdirSync(out).sort()).toEqual([
      'assets',
      'brand.css',
      'index.html',
      'manifest.webmanifest',
    ]);
    expect(readdirSync(join(out, 'assets'))).toEqual(
      expect.arrayContaining(['app-1.js', expect.stringMatching(/^logo-[\w-]{8}\.svg$/)]),
    );
  });

  test('bears its name, its icon and its color before any script has run', () => {
    expect(read('index.html')).toContain('<title>Fixwell &amp; &lt;Sons&gt;</title>');
    expect(read('index.html')).toMatch(/rel="icon" href="\/assets\/favicon-[\w-]{8}\.svg"/);
    expect(read('index.html')).toMatch(/theme-color" content="#1d1a24" media="[^"]*dark/);
  });

  test('can be installed as an app', () => {
    const manifest = JSON.parse(read('manifest.webmanifest'));

    expect(manifest).toMatchObject({
      ...{ name: 'Fixwell & <Sons>', display: 'standalone', start_url: '/' },
      ...{ theme_color: '#ffffff', background_color: '#f6f5f1' },
    });
    for (const { src } of manifest.icons)
      expect(readdirSync(`${out}/assets`)).toContain(src.slice(8));
    expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
  });

  test('reads the rest in its configuration, with the size of the logo', () => {
    expect(pageBrand(BRAND)).toMatchObject({
      links: { help: 'https://fixwell.example/help' },
      logo: { src: expect.stringMatching(/^\/assets\/logo-/), width: 32, height: 32 },
    });
  });
});

test('without a brand, the page can be installed under its own name', () => {
  const build = temporaryFolder();
  writeFileSync(join(build, 'index.html'), readFileSync('web/index.html'));

  const page = brandPage(build, temporaryFolder(), undefined);

  const manifest = JSON.parse(readFileSync(join(page, 'manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'Orders', icons: [{ src: '/icon-192.png' }, {}, {}] });
});
