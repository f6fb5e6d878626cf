import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventDocuments } from './documents.ts';

/*
 * npm run events             writes docs/events/schemas
 * npm run events -- --check  fails when it is stale
 */

const folder = join(import.meta.dirname, 'schemas');
const documents = await eventDocuments();

const write = (): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of documents) writeFileSync(join(folder, name), text);
};

const isStale = (): boolean => {
  const stored = readdirSync(folder);
  return (
    stored.length !== documents.size ||
    stored.some((name) => documents.get(name) !== readFileSync(join(folder, name), 'utf8'))
  );
};

if (!process.argv.includes('--check')) write();
else if (isStale()) {
  console.error('docs/events/schemas is stale: run `npm run events`');
  process.exitCode = 1;
}
