/** Tells the user what went wrong beside the line that says where the runner is. */
export function warn(what: string, error: unknown): void {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${what}: ${name}: ${message}\n`);
}
