import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/http/listen.ts';
import { projectRoot } from './embedded-table.ts';

const READY_WITHIN_MS = 60_000;

export interface RunnerProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** The local runner as `npm start` runs it, with data that is thrown away afterwards. */
export const startRunner = async (): Promise<RunnerProcess> => {
  const folder = mkdtempSync(join(tmpdir(), 'order-requests-bench-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(child, url);
  return {
    url,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const untilHealthy = async (child: ChildProcess, url: string): Promise<void> => {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && child.exitCode === null) {
    const reply = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).catch(
      () => undefined,
    );
    if (reply?.ok) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('The local runner did not get ready');
};
