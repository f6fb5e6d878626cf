import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');
const requirements = join(import.meta.dirname, 'requirements.txt');
const folder = join(projectRoot, 'build/python');
const installWithinMs = 10 * 60_000;

/**
 * The path of a Python program that the tests use, such as `schemathesis`. All of them live in one
 * virtual environment, made anew whenever `requirements.txt` has changed.
 * @throws Error when there is no Python 3.10 or later with `venv`, or a package cannot be installed
 */
export function pythonTool(name: 'ministack' | 'schemathesis' | 'cfn-lint'): string {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const installed = join(folder, 'requirements.sha256');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    install();
    writeFileSync(installed, wanted);
  }
  return join(folder, 'bin', name);
}

function install(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(projectRoot, 'build'), { recursive: true });
  run('python3', ['-m', 'venv', folder]);
  const quietly = ['--quiet', '--disable-pip-version-check', '--no-input'];
  run(join(folder, 'bin/pip'), ['install', ...quietly, '--requirement', requirements]);
}

function run(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: installWithinMs });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? '').trim();
    throw new Error(
      `The Python tools of the tests could not be installed (Python 3.10 or later with venv and pip is needed): ${said || error}`,
      { cause: error },
    );
  }
}
