import { useId } from 'react';
import type { AssistantEntry, RequestType } from '../api/types.ts';
import { Notice } from '../design/notice.tsx';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { reasonText } from './reason-text.ts';
import styles from './request-choices.module.css';
import { sharedReason } from './shared-reason.ts';

interface RequestChoicesProps {
  readonly entries: readonly AssistantEntry[];
  readonly onChoose: (type: RequestType) => void;
}

/**
 * One line on each request; those not possible now can still be read and focused, and say why: each
 * for itself, or all at once where they have the same reason.
 */
export function RequestChoices({ entries, onChoose }: RequestChoicesProps) {
  const reason = sharedReason(entries);
  const reasonId = useId();
  return (
    <div className={styles.choices}>
      {reason && (
        <Notice>
          <p id={reasonId}>{texts.assistant.notNow({ reason })}</p>
        </Notice>
      )}
      <ul className={styles.choices}>
        {entries.map((entry) => (
          <li key={entry.type}>
            <Choice
              entry={entry}
              reasonId={reason && reasonId}
              onChoose={() => onChoose(entry.type)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  readonly entry: AssistantEntry;
  /** Where the reason stands that all have. */
  readonly reasonId: string | undefined;
  readonly onChoose: () => void;
}

function Choice({ entry, reasonId, onChoose }: ChoiceProps) {
  const reader = useReader();
  const { name, does } = texts.requests[entry.type];
  return (
    <button
      type="button"
      className={styles.choice}
      aria-disabled={!entry.allowed || undefined}
      aria-describedby={reasonId}
      onClick={() => entry.allowed && onChoose()}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.does}>{does}</span>
      {!reasonId && (
        <span className={styles.note}>
          {entry.allowed
            ? texts.assistant.silence[entry.onSilence]({
                by: formatDeadline(entry.expiresAt, reader),
              })
            : texts.assistant.notNow({ reason: reasonText(entry) })}
        </span>
      )}
    </button>
  );
}
