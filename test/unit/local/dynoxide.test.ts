import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string) => JSON.parse(readFileSync(join(__dirname, '../../..', file), 'utf8'));

const MACHINES = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
] as const;

describe('the embedded database', () => {
  it.each(MACHINES)('is installed on %s-%s, at the version that is tried', (os, cpu) => {
    const name = `@dynoxide/${os}-${cpu}`;
    const { optionalDependencies } = read('package.json');
    expect(optionalDependencies[name]).toBe(optionalDependencies['@dynoxide/linux-x64']);
    expect(read('package-lock.json').packages[`node_modules/${name}`]).toMatchObject({
      version: optionalDependencies[name],
      os: [os],
      cpu: [cpu],
      optional: true,
    });
  });
});
