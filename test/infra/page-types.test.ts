import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

test('the types of the page are those of the description; if not, npm run openapi makes them so', () => {
  const directory = mkdtempSync(join(tmpdir(), 'page-types-'));
  try {
    const made = join(directory, 'schema.ts');
    const generator = join(root, 'web/api-types/node_modules/openapi-typescript/bin/cli.js');
    execFileSync(process.execPath, [generator, 'docs/openapi.json', '--output', made], {
      cwd: root,
      stdio: 'pipe',
      timeout: 30_000,
    });

    expect(readFileSync(join(root, 'web/src/api/schema.ts'), 'utf8')).toBe(
      readFileSync(made, 'utf8'),
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
});
