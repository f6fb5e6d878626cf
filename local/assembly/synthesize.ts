import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandFiles } from '../../lib/brand/brand-assets.ts';
import { pageFrom } from '../../lib/local-page.ts';
import { StartError } from '../settings.ts';
import { takeExclusiveLock } from '../storage/exclusive-lock.ts';
import { hashInputs } from './inputs-hash.ts';

/** Another runner synthesizes meanwhile, which takes minutes where much else goes on. */
const lockTimeoutMs = 5 * 60_000;

/** What the stage `local` reads of the environment. */
interface StageVariables {
  readonly CALENDAR?: string;
  readonly PAGE?: string;
  readonly PAYMENTS?: string;
  readonly TIMERS?: string;
}

/**
 * Synthesizes the stage `local` into a folder in `build` if its inputs changed, and returns that
 * folder. Other variables have another one, so that runners do not undo each other's.
 * @throws StartError when it cannot be synthesized, or others do so all the time
 */
export function synthesize(
  projectRoot: string,
  variables: StageVariables = {},
  patienceMs = lockTimeoutMs,
): string {
  const build = join(projectRoot, 'build');
  mkdirSync(build, { recursive: true });
  const lock = holdFolder(build, patienceMs);
  try {
    return synthesizeIfChanged(projectRoot, build, variables);
  } finally {
    lock.release();
  }
}

function holdFolder(build: string, patienceMs: number): { release(): void } {
  try {
    return takeExclusiveLock(join(build, 'local.lock'), patienceMs);
  } catch {
    throw new StartError(
      `Another runner still synthesizes the application in ${build}: start again when it is ready.`,
    );
  }
}

function synthesizeIfChanged(
  projectRoot: string,
  build: string,
  { CALENDAR = '', PAGE = '', PAYMENTS = 'http', TIMERS = 'step-functions' }: StageVariables,
): string {
  const parts = [
    CALENDAR && 'calendar',
    PAGE && 'page',
    PAYMENTS !== 'http' && PAYMENTS,
    TIMERS !== 'step-functions' && TIMERS,
  ].filter(Boolean);
  const output = join(build, `${['local', ...parts].join('-')}.out`);
  const hashFile = join(output, '.inputs');
  const hash = hashInputs(projectRoot, CALENDAR + PAGE, filesOfBrand(PAGE));
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return output;
  const fresh = join(build, 'local.new');
  rmSync(fresh, { recursive: true, force: true });
  runApp(projectRoot, fresh, { CALENDAR, PAGE, PAYMENTS, TIMERS });
  writeFileSync(join(fresh, '.inputs'), hash);
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
  return output;
}

/** What the settings name is looked at as well. */
function filesOfBrand(PAGE: string): readonly string[] {
  const { brand } = pageFrom(PAGE);
  return brand ? brandFiles(brand) : [];
}

function runApp(projectRoot: string, output: string, variables: StageVariables): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/order-requests.ts'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...variables,
      CDK_OUTDIR: output,
      CDK_CONTEXT_JSON: '{"stage":"local"}',
      // Nothing is deployed from here: the rules of cdk-nag are for `cdk synth`, and take longest.
      CDK_VALIDATION: 'false',
    },
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new StartError(`The application could not be synthesized:\n${stdout}${stderr}`);
  }
}
