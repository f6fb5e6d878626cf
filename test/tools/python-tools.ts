import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const requirements = join(import.meta.dirname, 'requirements.txt');
const environment = join(import.meta.dirname, '../../build/python');
/** Written last, so that it stands for an environment that is complete. */
const installed = join(environment, 'requirements.txt');
const installWithinMs = 10 * 60_000;

/**
 * The path of a Python program that the tests use, such as `schemathesis`. All of them live in one
 * virtual environment, made anew whenever `requirements.txt` has changed.
 * @throws Error when there is no Python 3.10 or later with `venv`, or a package cannot be installed
 */
export function pythonTool(name: 'ministack' | 'schemathesis' | 'cfn-lint'): string {
  if (!isInstalled()) install();
  return join(environment, 'bin', name);
}

const isInstalled = (): boolean =>
  existsSync(installed) && readFileSync(installed).equals(readFileSync(requirements));

function install(): void {
  rmSync(environment, { recursive: true, force: true });
  run('python3', ['-m', 'venv', environment]);
  const quietly = ['--quiet', '--disable-pip-version-check', '--no-input'];
  run(join(environment, 'bin/pip'), ['install', ...quietly, '--requirement', requirements]);
  copyFileSync(requirements, installed);
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
