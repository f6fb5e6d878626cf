const everyMs = 250;

/**
 * Ends this process when `npm start` was killed: npm cannot pass that on, and a runner that lives on
 * unseen would keep the port from the next one.
 */
export function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, everyMs).unref();
}
