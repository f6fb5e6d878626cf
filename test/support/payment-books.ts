import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Runner } from './runner.ts';

/** How the movements ended that the runner's payment service has in its books, by their names. */
export const bookedMovements = ({ dataDirectory }: Runner, movementId: string): unknown[] => {
  const books = new DatabaseSync(join(dataDirectory, 'payments.db'), { readOnly: true });
  try {
    return books
      .prepare(`SELECT status FROM movements WHERE movement_id LIKE ? ORDER BY movement_id`)
      .all(`${movementId}%`)
      .map((row) => (row as { status: string }).status);
  } finally {
    books.close();
  }
};
