import type { AssistantEntry, RequestType } from '../api/types.ts';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { reasonText } from './reason-text.ts';
import styles from './request-choices.module.css';

interface RequestChoicesProps {
  readonly entries: readonly AssistantEntry[];
  readonly onChoose: (type: RequestType) => void;
}

/** One line on each request; those not possible now say why, and can still be read and focused. */
export function RequestChoices({ entries, onChoose }: RequestChoicesProps) {
  return (
    <ul className={styles.choices}>
      {entries.map((entry) => (
        <li key={entry.type}>
          <Choice entry={entry} onChoose={() => onChoose(entry.type)} />
        </li>
      ))}
    </ul>
  );
}

function Choice({ entry, onChoose }: { entry: AssistantEntry; onChoose: () => void }) {
  const reader = useReader();
  const { name, does } = texts.requests[entry.type];
  return (
    <button
      type="button"
      className={styles.choice}
      aria-disabled={!entry.allowed || undefined}
      onClick={() => entry.allowed && onChoose()}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.does}>{does}</span>
      <span className={styles.note}>
        {entry.allowed
          ? texts.assistant.silence[entry.onSilence]({
              by: formatDeadline(entry.expiresAt, reader),
            })
          : texts.assistant.notNow({ reason: reasonText(entry) })}
      </span>
    </button>
  );
}
