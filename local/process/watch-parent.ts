import { readFileSync } from 'node:fs';

const everyMs = 250;

/**
 * Ends this process when `npm start` was killed: npm cannot pass that on, and a runner that lives on
 * unseen would keep the port from the next one.
 */
export function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) process.kill(process.pid, 'SIGKILL');
  }, everyMs).unref();
}

/** Who started this: npm, or the shell that npm started. */
function ancestors(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** The parent of a process, where the system has a file that tells it. */
function parentOf(pid: number): string | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1);
    return afterName?.split(' ')[1];
  } catch {
    return undefined;
  }
}
