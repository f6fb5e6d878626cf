import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';

/*
 * Prints what is wrong with a package. A program of its own, because both checks are ES modules only.
 */

const tarball = readFileSync(process.argv[2] ?? '');
const types = await checkPackage(createPackageFromTarballData(tarball));
const { messages } = await publint({
  pack: { tarball: Uint8Array.from(tarball).buffer },
  strict: true,
});

for (const fault of [...(types.types ? types.problems : ['No types']), ...messages]) {
  process.stdout.write(`${JSON.stringify(fault)}\n`);
}
