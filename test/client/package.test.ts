import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

const root = join(__dirname, '../..');
const node = join(root, 'node_modules/.bin/node');
const workshop = mkdtempSync(join(tmpdir(), 'client-package-'));
const staged = join(workshop, 'staged');
const project = join(workshop, 'project');
const installed = join(project, 'node_modules/order-requests-client');
let tarball: string;

const run = (program: string, args: readonly string[], cwd = project): string => {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8' });
  } catch (error) {
    throw new Error((error as { stdout?: string }).stdout, { cause: error });
  }
};

/** Has the project what is published, as `npm install` would unpack it. */
beforeAll(() => {
  for (const folder of [staged, installed]) mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'README.md', 'LICENSE']) {
    cpSync(join(root, 'client', file), join(staged, file));
  }
  run(node, [join(root, 'client/build.ts'), join(staged, 'dist')]);
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', workshop], staged),
  );
  tarball = join(workshop, packed.filename);
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1']);
  for (const dependency of ['openapi-fetch', 'openapi-typescript-helpers']) {
    symlinkSync(join(root, 'node_modules', dependency), join(project, 'node_modules', dependency));
  }
});
afterAll(() => rmSync(workshop, { recursive: true }));

const manifest = () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

it('depends on openapi-fetch only', () => {
  expect(Object.keys(manifest().dependencies)).toEqual(['openapi-fetch']);
});

const program = `
  const error = await createClient({ baseUrl: 'http://127.0.0.1:1', retry: { tries: 1 } })
    .getOrder({ orderId: 'order-1' }).catch((error) => error);
  console.log(isProblem(error, 'unreachable') && typeof verifyWebhook);`;

it.each([
  ['import', `import * as client from 'order-requests-client'`, 'module'],
  ['require', `const client = require('order-requests-client')`, 'commonjs'],
])('can be loaded by %s', (_, loading, kind) => {
  const names = 'const { createClient, isProblem, verifyWebhook } = client';
  const text = `${loading}; ${names}; (async () => {${program}})();`;

  expect(run(node, [`--input-type=${kind}`, '--eval', text])).toBe('function\n');
});

describe.each([
  ['TypeScript 5', join(root, 'client/node_modules/.bin/tsc')],
  ['TypeScript 7', join(root, 'node_modules/.bin/tsc')],
])('%s', (_, tsc) => {
  it.each(['mts', 'cts'])('knows its types in a .%s', (extension) => {
    const compilerOptions = { module: 'nodenext', lib: ['es2022', 'dom'], types: [], noEmit: true };
    const files = [`consumer.${extension}`];
    cpSync(join(__dirname, 'consumer.ts'), join(project, files.join()));
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ files, compilerOptions: { ...compilerOptions, strict: true } }),
    );

    expect(run(tsc, ['-p', '.'])).toBe('');
  });
});

it('has no fault that Are The Types Wrong or publint knows of', () => {
  expect(run(node, [join(__dirname, 'package-faults.ts'), tarball], root)).toBe('');
});
