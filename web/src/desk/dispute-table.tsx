import type { DeskEntry } from '../api/types.ts';
import { texts } from '../texts/texts.ts';
import { DisputeRow } from './dispute-row.tsx';
import styles from './dispute-table.module.css';
import { moveBetweenRows } from './move-between-rows.ts';

interface DisputeTableProps {
  readonly entries: readonly DeskEntry[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onOpen: (entry: DeskEntry) => void;
}

/** Disputes to compare at a glance: how long each waits, and what lies between the offers. */
export function DisputeTable({ entries, now, onOpen }: DisputeTableProps) {
  const t = texts.moderation;
  const columns = [t.dispute, t.waiting, t.asked, t.offered, t.stake, t.takenBy];
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t.keys}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody onKeyDown={moveBetweenRows}>
        {entries.map((entry) => (
          <DisputeRow key={entry.requestId} entry={entry} now={now} onOpen={() => onOpen(entry)} />
        ))}
      </tbody>
    </table>
  );
}
