import { groupTransactions } from './functions-http.ts';
import { limitRequestTokens } from './request-tokens.ts';

/** Keeps the embedded database, by its endpoint, fast when functions of this thread have a lot for it. */
export function relieve(endpoint: string): void {
  limitRequestTokens();
  groupTransactions(endpoint);
}
