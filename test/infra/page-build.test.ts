import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { temporaryFolder } from './stack-under-test.ts';

jest.setTimeout(60_000);

const BUDGET_BYTES = 130_000;

/** Vite consists of ES modules only, which this test cannot load itself. */
function buildPage(outDirectory: string): void {
  const build = `import { buildPage } from './lib/page-build.ts';
    await buildPage(process.cwd(), process.argv[1]);`;
  const node = join('node_modules', '.bin', 'node');
  execFileSync(node, ['--input-type=module', '--eval', build, outDirectory]);
}

describe('the build of the page', () => {
  const folder = temporaryFolder();
  const html = () => read('index.html');
  const assets = () => readdirSync(join(folder, 'assets')).map((name) => join('assets', name));
  const read = (name: string) => {
    const contents = readFileSync(join(folder, name));
    return `${name.startsWith('assets/') ? brotliDecompressSync(contents) : contents}`;
  };
  beforeAll(() => buildPage(folder));

  test('is index.html, its icons, and assets with names of their contents', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'assets',
      'embed.d.ts',
      'embed.js',
      'favicon.svg',
      'icon-192.png',
      'icon-512.png',
      'icon-maskable-512.png',
      'index.html',
    ]);
    for (const name of assets()) expect(name).toMatch(/^assets\/[\w.-]+-[\w-]{8}\.(js|css)$/);
  });

  test('has nothing inline that the content security policy would refuse', () => {
    expect(html()).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|data:/);
  });

  const jsOf = (text: string) => [...text.matchAll(/assets\/[\w.-]+\.js/g)].map(([name]) => name);
  const gzipped = (name: string) => gzipSync(read(name)).length;
  const texts = () => assets().filter((name) => /\/(en|de|es|ar)-[^/]+\.js$/.test(name));

  test('begins with at most 130 kB of JavaScript, compressed: what index.html names, and a language', () => {
    const initial = jsOf(html()).reduce((sum, name) => sum + gzipped(name), 0);

    expect(texts()).toHaveLength(4);
    expect(initial).toBeGreaterThan(60_000);
    expect(initial + Math.max(...texts().map(gzipped))).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  test('begins with a part that waits for no library, and names what it imports next', () => {
    const [entry = ''] = jsOf(html());
    const script = read(entry);

    expect(html()).toContain(`<script type="module" crossorigin src="/${entry}">`);
    expect(script).not.toMatch(/^import|[;}]import[{"*]/);
    expect(html()).toMatch(/rel="modulepreload" crossorigin(="")? href="\/assets\/libraries-/);
    expect(html()).toMatch(/rel="modulepreload" crossorigin(="")? href="\/assets\/start-/);
  });

  test('carries nothing of the page that shows the components to developers', () => {
    const gallery = 'waits for its reader';
    const states = readFileSync('web/src/design/gallery/banner-states.tsx', 'utf8');

    expect(states).toContain(gallery);
    for (const name of assets()) expect(read(name)).not.toContain(gallery);
  });

  test('has an element for other pages: 200 bytes that load 4 kB, and with an order 133 kB at most', () => {
    const withImports = (name: string): readonly string[] => [
      name,
      ...[...read(name).matchAll(/from"\.\/(?:assets\/)?([\w.-]+)"/g)].flatMap(([, file]) =>
        withImports(`assets/${file}`),
      ),
    ];
    const named = (part: string) => assets().filter((name) => name.includes(`/embed-${part}-`));
    const size = (names: readonly string[]) =>
      [...new Set(names)].reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
    const atFirst = withImports('embed.js');
    const [texts = '', view = ''] = [...named('en'), ...named('view')];

    expect(gzipSync(read('embed.js')).length).toBeLessThanOrEqual(200);
    expect(size(atFirst)).toBeLessThanOrEqual(4_000);
    expect(size([...atFirst, texts, ...withImports(view)])).toBeGreaterThan(60_000);
    expect(size([...atFirst, texts, ...withImports(view)])).toBeLessThanOrEqual(133_000);
  });

  test('has nothing of the element in the page, nor of its router in the element', () => {
    const text = (part: string) =>
      assets()
        .filter((name) => name.startsWith('assets/embed-') === (part === 'element'))
        .map(read)
        .join('');

    const has = (part: string, what: string) => text(part).includes(what);
    expect(has('page', '/desk/payments')).toBe(true);
    expect(has('element', '/desk/payments')).toBe(false);
    expect(has('element', 'adoptedStyleSheets')).toBe(true);
    expect(has('page', 'adoptedStyleSheets')).toBe(false);
  });

  test('leaves alone what has not changed, and takes away what is no part of it', () => {
    const times = () => assets().map((name) => statSync(join(folder, name)).mtimeMs);
    const before = times();
    writeFileSync(join(folder, 'assets', 'old-12345678.js'), '// of an earlier build');

    buildPage(folder);

    expect(times()).toEqual(before);
  });

  test('compresses what an earlier build has left as it was', () => {
    const [name = ''] = assets();
    const script = read(name);
    writeFileSync(join(folder, name), script);

    buildPage(folder);

    expect(read(name)).toBe(script);
  });
});
