/** The DynamoDB that the stack's table lives in. */
export interface DatabaseServer {
  readonly endpoint: string;
  /** Only the embedded database has a file that can be worked on. */
  readonly file?: string;
  onUnexpectedEnd(callback: () => void): void;
  stop(): Promise<void>;
}

/** Somebody else's database, by its address. */
export function useDatabase(endpoint: string): DatabaseServer {
  return { endpoint, onUnexpectedEnd: () => {}, stop: async () => {} };
}
