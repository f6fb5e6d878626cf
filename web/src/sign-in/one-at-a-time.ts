/** Has whoever wants something that is under way already wait for that, instead of beginning anew. */
export function oneAtATime<T>(act: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= act().finally(() => {
      running = undefined;
    });
    return running;
  };
}
