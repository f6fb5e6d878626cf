import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/http/listen.ts';
import { signalGuarded, startGuarded } from '../../local/process/guarded-process.ts';
import { installPeers } from './install.ts';

const READY_WITHIN_MS = 60_000;

export interface RestateProcesses {
  /** Where objects are called. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Restate's server with its default settings, which keep what it has taken, and a service of ours. */
export const startRestate = async (): Promise<RestateProcesses> => {
  const program = installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'order-requests-restate-'));
  const [ingress, admin, node, service] = [
    ...[await freePort(), await freePort(), await freePort(), await freePort()],
  ];
  const env = {
    ...process.env,
    RESTATE_BASE_DIR: folder,
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_LISTEN_MODE: 'tcp',
    RESTATE_BIND_PORT: String(node),
    RESTATE_INGRESS__BIND_PORT: String(ingress),
    RESTATE_ADMIN__BIND_PORT: String(admin),
    RUST_LOG: 'error',
  };
  const server = startGuarded(program, [], env);
  server.stderr.resume();
  const objects = spawn(process.execPath, [join(import.meta.dirname, 'order-object.js')], {
    env: { ...process.env, PORT: String(service), RESTATE_LOGGING: 'ERROR' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    const ended = [once(server, 'exit'), once(objects, 'exit')];
    signalGuarded(server, 'SIGTERM');
    objects.kill('SIGTERM');
    await Promise.all(ended);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilRegistered(`http://127.0.0.1:${admin}`, `http://127.0.0.1:${service}`);
    return { url: `http://127.0.0.1:${ingress}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Tells the server of the service as soon as both are there. */
const untilRegistered = async (admin: string, uri: string): Promise<void> => {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    const reply = await fetch(`${admin}/deployments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ uri }),
      signal: AbortSignal.timeout(READY_WITHIN_MS),
    }).catch(() => undefined);
    if (reply?.ok) return;
    await sleep(100);
  }
  throw new Error('Restate did not get ready');
};
