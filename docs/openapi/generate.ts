import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { openApiDocument } from './document.ts';

/*
 * npm run openapi             writes docs/openapi.json
 * npm run openapi -- --check  fails when it is stale
 */

const file = join(import.meta.dirname, '..', 'openapi.json');
const text = `${JSON.stringify(openApiDocument(packageJson.version), null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/openapi.json is stale: run `npm run openapi`');
  process.exitCode = 1;
}
