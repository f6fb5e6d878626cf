import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A program that is running, and what it writes to standard error. */
export type GuardedProcess = ChildProcessByStdio<Writable, null, Readable>;

/**
 * Runs a program and ends it as soon as standard input closes, which also happens when whoever
 * started it is killed; ends too when the program ends by itself.
 */
const guard =
  'exec 3<&0; "$@" </dev/null & program=$!; (cat <&3; kill -9 $program) >/dev/null 2>&1 & wait $program';

/** Starts a program that does not outlive this process, however that ends. */
export function startGuarded(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): GuardedProcess {
  // A group of its own: Ctrl+C reaches this process only, which then ends the program in its own order.
  const child = spawn('sh', ['-c', guard, 'sh', program, ...args], {
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.on('error', () => {});
  return child;
}

/** Sends a signal to the program and its guard. */
export function signalGuarded({ pid }: GuardedProcess, signal: NodeJS.Signals): void {
  if (pid) process.kill(-pid, signal);
}
