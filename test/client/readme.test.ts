import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const readme = readFileSync(join(root, 'client/README.md'), 'utf8');
const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block);

mkdirSync(join(root, 'build'), { recursive: true });
const folder = mkdtempSync(join(root, 'build/client-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('what the README of the client shows compiles as one program', () => {
  const project = { extends: '../../tsconfig.json', include: ['.'], exclude: [] };
  writeFileSync(join(folder, 'readme.ts'), blocks.join('\n'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));

  const tsc = spawnSync('node_modules/.bin/tsc', ['-p', folder], { cwd: root, encoding: 'utf8' });

  expect(blocks.length).toBeGreaterThan(5);
  expect(tsc).toMatchObject({ status: 0, stdout: '' });
});
